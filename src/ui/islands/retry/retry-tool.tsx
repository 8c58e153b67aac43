import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import { usePage } from '../../page-context.tsx';
import { freshState, writeRetryState, type RetryState } from '../../retry-state.ts';
import { Compare } from './compare.tsx';
import { FirstTry } from './first-try.tsx';
import { ObstacleWords } from './obstacle-words.tsx';
import { OutcomeWords, Yardstick } from './outcome-words.tsx';
import { PasteBox } from './paste-box.tsx';
import { answerRetry, settingsFor, type Answered } from './question.ts';
import { readPaste, type Pasted } from './read-paste.ts';
import { readRetryState } from './read-state.ts';
import { ChooseSides, GreylistFields, SettingsFields } from './retry-form.tsx';
import { rowsOf } from './rows.ts';
import { TimeLine } from './time-line.tsx';
import { TriesTable } from './tries-table.tsx';
import type { Clock } from './when.ts';
import { WishForm } from './wish-form.tsx';

/** What the tool needs of the browser. Null while the page is only being rendered. */
export interface RetryServices {
  /** Seconds since 1970. */
  readonly now: () => number;
  readonly zone: string;
  /** Seconds that local time is ahead of UTC at a moment. */
  readonly offset: (at: number) => number;
  /** What the address brought along. */
  readonly initialText: string | null;
  readonly keepText: (text: string) => void;
}

interface RetryToolProps {
  readonly m: RetryMessages;
  readonly services: RetryServices | null;
}

/** "In 5 minutes" is wrong after one; milliseconds between two looks at the clock. */
const tick = 20_000;

export function RetryTool({ m, services }: RetryToolProps): VNode {
  const { lang } = usePage();
  const { state, change, clock } = useRetryState(services);
  const pasted = usePasted(state, services, clock);
  const answered = useMemo(() => answerRetry(state, pasted), [state, pasted]);
  const obstacle = answered.ok ? null : answered.obstacle;
  const form = { state, change, pasted, obstacle, m };
  const now = services?.now ?? (() => 0);
  return (
    <div class="retry-tool">
      <fieldset class="retry-form" disabled={!services}>
        <legend class="visually-hidden">{m.title}</legend>
        <ChooseSides {...form} />
        {/* Without a clock its place is kept, so that nothing jumps. */}
        <FirstTry
          first={clock?.first ?? null}
          offset={services?.offset ?? (() => 0)}
          m={m}
          change={(first) => change({ first: first ?? Math.floor(now()) })}
        />
      </fieldset>
      <section aria-labelledby="retry-answer">
        <h2 id="retry-answer">{m.say.heading}</h2>
        {obstacle && (
          <p class="problem" id="retry-obstacle" role="alert">
            {m.say.correct} <ObstacleWords obstacle={obstacle} m={m} />
          </p>
        )}
        {answered.ok && <OutcomeWords computed={answered.value} clock={clock} lang={lang} m={m} />}
      </section>
      <fieldset class="retry-more" disabled={!services}>
        <legend class="visually-hidden">{m.form.settings}</legend>
        <SettingsFields {...form} />
        <PasteBox {...form} chooseAge={(age) => change({ first: Math.floor(now() - age) })} />
        <GreylistFields {...form} />
      </fieldset>
      {answered.ok && (
        <Findings state={state} change={change} pasted={pasted} answered={answered} clock={clock} m={m} />
      )}
      {services && <WishForm state={state} change={change} live m={m} />}
      {services && (
        <div class="tools">
          <button type="button" onClick={() => change(freshState)}>
            {m.form.reset}
          </button>
        </div>
      )}
    </div>
  );
}

interface FindingsProps {
  readonly state: RetryState;
  readonly change: (part: Partial<RetryState>) => void;
  readonly pasted: Pasted;
  readonly answered: Answered & { readonly ok: true };
  readonly clock: Clock | null;
  readonly m: RetryMessages;
}

function Findings({ state, change, pasted, answered, clock, m }: FindingsProps): VNode {
  const { lang } = usePage();
  const computed = answered.value;
  const rows = useMemo(() => rowsOf(computed), [computed]);
  const settings = (): RetryState['settings'] => settingsFor(state.mta, state.settings, pasted);
  const { notes } = computed.refused.outcome;
  return (
    <>
      <TimeLine computed={computed} rows={rows} m={m} />
      <div class="tools">
        <button
          type="button"
          disabled={!clock}
          onClick={() => change({ before: { mta: state.mta, settings: settings() } })}
        >
          {m.compare.keep}
        </button>
      </div>
      {state.before && (
        <Compare
          state={state}
          before={state.before}
          computed={computed}
          clock={clock}
          drop={() => change({ before: null })}
          m={m}
        />
      )}
      <TriesTable key={rows.length} rows={rows} clock={clock} lang={lang} m={m} />
      <h3>{m.notes}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note}>{m.note[note]}</li>
        ))}
      </ul>
      <Yardstick refused={computed.refused} m={m} />
    </>
  );
}

interface UseRetryState {
  readonly state: RetryState;
  readonly change: (part: Partial<RetryState>) => void;
  readonly clock: Clock | null;
}

/** What is set, kept in the address. The first change fixes the time of the first try: a reload must not move it. */
function useRetryState(services: RetryServices | null): UseRetryState {
  const [state, setState] = useState(freshState);
  const [times, setTimes] = useState<{ opened: number; now: number } | null>(null);
  useLayoutEffect(() => {
    if (!services) return;
    const now = services.now();
    setState(readRetryState(services.initialText));
    setTimes({ opened: now, now });
  }, [services]);
  useEffect(() => {
    if (!services) return;
    const timer = setInterval(() => setTimes((old) => old && { ...old, now: services.now() }), tick);
    return () => clearInterval(timer);
  }, [services]);
  const change = (part: Partial<RetryState>): void => {
    const next: RetryState = { ...state, first: state.first ?? Math.floor(times?.opened ?? 0), ...part };
    setState(next);
    services?.keepText(writeRetryState(next));
  };
  const clock = useMemo(
    () =>
      services && times ? { first: state.first ?? times.opened, now: times.now, zone: services.zone } : null,
    [services, times, state.first],
  );
  return { state, change, clock };
}

/** Reads the paste again only when it changes: a large file should not be read every time the clock ticks. */
function usePasted({ paste, mta }: RetryState, services: RetryServices | null, clock: Clock | null): Pasted {
  const today = clock ? Math.floor(clock.now / 60) : 0;
  const wall = services ? today * 60 + services.offset(today * 60) : 0;
  const isListing = useMemo(() => readPaste(paste, mta, 0).kind === 'listing', [paste, mta]);
  // Only ages depend on the clock.
  const at = isListing ? wall : 0;
  return useMemo(() => readPaste(paste, mta, at), [paste, mta, at]);
}
