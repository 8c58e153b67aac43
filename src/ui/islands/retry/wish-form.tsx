import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseDuration } from '../../../retry/duration.ts';
import { makeSettings, type Made } from '../../../retry/make.ts';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Mta, Result } from '../../../retry/policy.ts';
import { CommandBlock } from '../../parts/command-block.tsx';
import { mtaName } from '../../product-name.ts';
import type { RetryState } from '../../retry-state.ts';
import { Field } from '../form/field.tsx';
import { ProblemWords } from './obstacle-words.tsx';
import { wholeNumber } from './question.ts';
import { formatSpan } from './when.ts';

interface WishFormProps {
  readonly state: RetryState;
  readonly change: (part: Partial<RetryState>) => void;
  readonly live: boolean;
  readonly m: RetryMessages;
}

type Asked = { readonly wrong: keyof RetryState['wish'] } | { readonly made: Result<Made> };

/** The way back: from what somebody wants to the settings that do it, and what cannot be had. */
export function WishForm({ state, change, live, m }: WishFormProps): VNode {
  const { wish, mta } = state;
  const asked = useMemo(() => make(wish, mta), [wish, mta]);
  const field = (name: keyof typeof wish, placeholder = ''): VNode => (
    <Field
      label={m.make[name]}
      value={wish[name]}
      placeholder={placeholder}
      numeric={name === 'tries'}
      wrong={'wrong' in asked && asked.wrong === name}
      change={(text) => change({ wish: { ...wish, [name]: text } })}
    />
  );
  return (
    <section aria-labelledby="retry-make" class="retry-make">
      <h2 id="retry-make">
        {m.make.heading}: <span translate={false}>{mtaName[mta]}</span>
      </h2>
      <p>{m.make.lead}</p>
      <div class="form-fields">
        {field('first')}
        {field('tries', m.make.noLimit)}
        {field('giveUp')}
      </div>
      {'wrong' in asked ? (
        <p class="problem" role="alert" id="retry-obstacle">
          {m.make[asked.wrong]}: {asked.wrong === 'tries' ? m.wholeNumber(1, mostTries) : m.spanExpected}
        </p>
      ) : asked.made.ok ? (
        <MadeSettings made={asked.made.value} change={change} live={live} m={m} />
      ) : (
        <p class="problem" role="alert">
          <ProblemWords problem={asked.made.problem} m={m} />
        </p>
      )}
    </section>
  );
}

const mostTries = 1000;

function make(wish: RetryState['wish'], mta: Mta): Asked {
  const first = parseDuration(wish.first, 'exim');
  if (!first.ok || first.seconds < 1) return { wrong: 'first' };
  const tries = wish.tries.trim() === '' ? null : wholeNumber(wish.tries, 1, 1, mostTries);
  if (tries === null && wish.tries.trim() !== '') return { wrong: 'tries' };
  const giveUp = parseDuration(wish.giveUp, 'exim');
  if (!giveUp.ok || giveUp.seconds < 1) return { wrong: 'giveUp' };
  return { made: makeSettings(mta, { firstRetryAfter: first.seconds, tries, giveUpAfter: giveUp.seconds }) };
}

interface MadeSettingsProps extends Pick<WishFormProps, 'change' | 'live' | 'm'> {
  readonly made: Made;
}

function MadeSettings({ made, change, live, m }: MadeSettingsProps): VNode {
  const { plan, settings, cannot, rfc5321, target, text, reload } = made;
  return (
    <>
      <CommandBlock
        run={text}
        live={live}
        label={
          <>
            {m.make.put} <code translate={false}>{target}</code>
          </>
        }
      />
      {reload !== '' && <CommandBlock run={reload} live={live} label={m.make.reload} />}
      {plan.expires !== null && (
        <p>{m.makeDoes(m.tries(plan.attempts.length), m.afterFirst(formatSpan(plan.expires, m)))}</p>
      )}
      <ul>
        {cannot.map((code) => (
          <li key={code}>{m.cannot[code]}</li>
        ))}
        {rfc5321.map((code) => (
          <li key={code}>RFC 5321: {m.rfc5321[code]}</li>
        ))}
      </ul>
      <div class="tools">
        <button type="button" onClick={() => change({ settings })}>
          {m.make.use}
        </button>
      </div>
    </>
  );
}
