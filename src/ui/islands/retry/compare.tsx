import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import { usePage } from '../../page-context.tsx';
import { mtaName } from '../../product-name.ts';
import type { RetryState } from '../../retry-state.ts';
import { OutcomeWords } from './outcome-words.tsx';
import { answerRetry, type Computed } from './question.ts';
import type { Clock } from './when.ts';

interface CompareProps {
  readonly state: RetryState;
  readonly before: NonNullable<RetryState['before']>;
  readonly computed: Computed;
  readonly clock: Clock | null;
  readonly drop: () => void;
  readonly m: RetryMessages;
}

/** Old against new: the kept settings and the present ones, at the same greylist and the same first try. */
export function Compare({ state, before, computed, clock, drop, m }: CompareProps): VNode | null {
  const { lang } = usePage();
  const old = useMemo(
    () => answerRetry({ ...state, mta: before.mta }, { kind: 'nothing' }, before.settings),
    [state, before],
  );
  if (!old.ok) return null;
  const columns = [
    { label: m.compare.before, of: old.value, mta: before.mta },
    { label: m.compare.now, of: computed, mta: state.mta },
  ];
  return (
    <section aria-labelledby="retry-compare">
      <h3 id="retry-compare">{m.compare.heading}</h3>
      <div class="two">
        {columns.map(({ label, of, mta }) => (
          <div key={label}>
            <h4>
              {label}: <span translate={false}>{mtaName[mta]}</span>
            </h4>
            <OutcomeWords computed={of} clock={clock} lang={lang} m={m} />
          </div>
        ))}
      </div>
      <div class="tools">
        <button type="button" onClick={drop}>
          {m.compare.drop}
        </button>
      </div>
    </section>
  );
}
