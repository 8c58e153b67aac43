import type { VNode } from 'preact';
import type { Entry, MeasuredRate, Rate as RateData } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { transcriptHref } from './evidence.tsx';
import { Prose } from './prose.tsx';

interface RatesProps {
  readonly rates: readonly RateData[];
  /** What the figure counts: a workaround's successes, a dead end's failures. */
  readonly of: 'success' | 'fail';
  readonly evidence: Entry['evidence'];
  readonly m: EntryMessages;
}

/** Every rate names its basis, a measured one leads to its transcripts. Nothing measured is said in words, not left out. */
export function Rates({ rates, of, evidence, m }: RatesProps): VNode {
  if (rates.length === 0) return <p class="rates rate-none">{m.rate.notMeasured}</p>;
  return (
    <ul class="rates">
      {rates.map((rate, i) => (
        <li
          key={i}
          class={`rate is-${rate.basis}`}
          title={rate.basis === 'estimate' ? m.rate.estimateHint : undefined}
        >
          {figure(rate, of, m)} ·{' '}
          {rate.basis === 'measured' ? <Measured rate={rate} evidence={evidence} m={m} /> : basis(rate, m)}
        </li>
      ))}
    </ul>
  );
}

/** How often, where that was counted, and under which conditions. */
function Measured({
  rate,
  evidence,
  m,
}: {
  rate: MeasuredRate;
  evidence: Entry['evidence'];
  m: EntryMessages;
}): VNode {
  const { href } = usePage();
  const transcript = rate.evidence.map((key) => evidence[key]?.transcript).find(Boolean);
  return (
    <>
      {transcript ? <a href={transcriptHref(transcript, href)}>{basis(rate, m)}</a> : basis(rate, m)}
      {rate.note && (
        <>
          {' · '}
          <Prose text={rate.note} />
        </>
      )}
    </>
  );
}

/** What followed every time is said so: a percentage would pretend that chance had a part in it. */
function figure(rate: RateData, of: RatesProps['of'], m: EntryMessages): string {
  const isCertain = rate.basis === 'measured' && rate.k === rate.n;
  return isCertain ? m.rate.always[of] : m.rate[of](percent(rate));
}

/** The figure of a rate as a whole percentage. */
export function percent(rate: RateData): string {
  return `${rate.basis === 'estimate' ? rate.percent : Math.round((100 * rate.k) / rate.n)}%`;
}

/** The basis in words: estimate, or k of n. */
export function basis(rate: RateData, m: EntryMessages): string {
  return rate.basis === 'estimate' ? m.rate.estimate : m.rate[rate.basis](rate.k, rate.n);
}
