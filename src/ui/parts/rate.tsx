import type { VNode } from 'preact';
import type { Rate as RateData } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';

interface RatesProps {
  readonly rates: readonly RateData[];
  /** What the figure counts: a workaround's successes, a dead end's failures. */
  readonly of: 'success' | 'fail';
  readonly m: EntryMessages;
}

/** Every rate names its basis. Nothing measured is said in words, not left out. */
export function Rates({ rates, of, m }: RatesProps): VNode {
  if (rates.length === 0) return <p class="rates rate-none">{m.rate.notMeasured}</p>;
  return (
    <ul class="rates">
      {rates.map((rate, i) => (
        <li
          key={i}
          class={`rate is-${rate.basis}`}
          title={rate.basis === 'estimate' ? m.rate.estimateHint : undefined}
        >
          {m.rate[of](percent(rate))} · {basis(rate, m)}
        </li>
      ))}
    </ul>
  );
}

/** The figure of a rate as a whole percentage. */
export function percent(rate: RateData): string {
  return `${rate.basis === 'estimate' ? rate.percent : Math.round((100 * rate.k) / rate.n)}%`;
}

/** The basis in words: estimate, or k of n. */
export function basis(rate: RateData, m: EntryMessages): string {
  return rate.basis === 'estimate' ? m.rate.estimate : m.rate[rate.basis](rate.k, rate.n);
}
