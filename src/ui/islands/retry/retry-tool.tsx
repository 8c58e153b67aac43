import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import { usePage } from '../../page-context.tsx';
import { greylistName, mtaName } from '../../product-name.ts';
import { freshState, type RetryState } from '../../retry-state.ts';
import { Assignments } from './assignments.tsx';
import { Compare } from './compare.tsx';
import { ObstacleWords } from './obstacle-words.tsx';
import { OutcomeWords, Yardstick } from './outcome-words.tsx';
import { PasteBox } from './paste-box.tsx';
import { answerRetry, settingsFor, type Answered } from './question.ts';
import type { PlacedTries } from './place-log.ts';
import type { Pasted } from './read-paste.ts';
import { ChooseSides, GreylistFields, SettingsFields } from './retry-form.tsx';
import { rowsOf } from './rows.ts';
import { TimeField } from './time-field.tsx';
import { TimeLine } from './time-line.tsx';
import { TriesTable } from './tries-table.tsx';
import { usePasted, useRetryState, type RetryServices } from './use-retry-state.ts';
import type { Clock } from './when.ts';
import { WishForm } from './wish-form.tsx';

interface RetryToolProps {
  readonly m: RetryMessages;
  readonly services: RetryServices | null;
}

export function RetryTool({ m, services }: RetryToolProps): VNode {
  const { lang } = usePage();
  const { state, change, clock, placed } = useRetryState(services);
  const pasted = usePasted(state, services, clock);
  const since = clock && placed.last !== null ? Math.round(placed.last - clock.first) : 0;
  const seen = since > 0 ? since : null;
  const answered = useMemo(() => answerRetry(state, pasted, undefined, seen), [state, pasted, seen]);
  const obstacle = answered.ok ? null : answered.obstacle;
  const form = { state, change, pasted, obstacle, m };
  const now = services?.now ?? (() => 0);
  const offset = services?.offset ?? (() => 0);
  return (
    <div class="retry-tool">
      <fieldset class="retry-form" disabled={!services}>
        <legend class="visually-hidden">{m.title}</legend>
        <ChooseSides {...form} />
        {/* Without a clock its place is kept, so that nothing jumps. */}
        <TimeField
          label={m.form.first}
          release={m.form.now}
          at={clock?.first ?? null}
          offset={offset}
          change={(first) => change({ first: first ?? Math.floor(now()) })}
        />
        <TimeField
          label={m.form.seenFrom}
          release={m.form.clock}
          at={clock?.now ?? null}
          offset={offset}
          change={(at) => change({ now: at })}
        />
      </fieldset>
      <LoggedTimes log={state.log} placed={placed} m={m} />
      <section aria-labelledby="retry-answer">
        <h2 id="retry-answer">
          {m.say.heading}: <span translate={false}>{mtaName[state.mta]}</span> →{' '}
          {state.host === 'refuses' ? m.form.refuses : greylistName[state.host]}
        </h2>
        {obstacle && (
          <p class="problem" id="retry-obstacle" role="alert">
            {m.say.correct} <ObstacleWords obstacle={obstacle} m={m} />
          </p>
        )}
        {answered.ok && <OutcomeWords computed={answered.value} clock={clock} lang={lang} m={m} />}
        <Assignments settings={settingsFor(state, pasted)} />
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

interface LoggedTimesProps {
  readonly log: RetryState['log'];
  readonly placed: PlacedTries;
  readonly m: RetryMessages;
}

/** Where the times come from: as they were written, so that a wrong zone or year is noticed. */
function LoggedTimes({ log, placed, m }: LoggedTimesProps): VNode | null {
  const last = log?.last ?? log?.first;
  if (!log || !last) return null;
  return (
    <p class="soft hint">
      {placed.last === null && placed.first === null
        ? m.logUnread(last)
        : m.logRead(last, m.tries(log.tries))}
    </p>
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
  const settings = (): RetryState['settings'] => settingsFor(state, pasted);
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
