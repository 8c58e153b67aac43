import type { VNode } from 'preact';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Computed } from './question.ts';
import type { Row } from './rows.ts';

/** Drawn around 0,0. Different shapes, so that colour is not needed. */
export const shapes = { warning: 'M0-9 9 7H-9z', bounce: 'M-7-7 7 7M7-7-7 7' };

interface TimeLineLegendProps {
  readonly computed: Computed;
  readonly rows: readonly Row[];
  readonly m: RetryMessages;
}

/** What the marks stand for: those that can be seen. */
export function TimeLineLegend({ computed, rows, m }: TimeLineLegendProps): VNode {
  const { refused, spread, greylist } = computed;
  const items = [
    { key: 'refused', shown: true },
    { key: 'maybe', shown: rows.some(({ result }) => result === 'maybe') },
    { key: 'passed', shown: spread.passes !== null },
    { key: 'tooSoon', shown: greylist !== null },
    { key: 'window', shown: greylist !== null },
    { key: 'warning', shown: refused.warnings.length > 0 },
    { key: 'bounce', shown: refused.bounces !== null },
  ] as const;
  return (
    <ul class="retry-legend">
      {items
        .filter(({ shown }) => shown)
        .map(({ key }) => (
          <li key={key}>
            <svg viewBox="-11 -11 22 22" width="18" height="18" aria-hidden="true">
              <Sample of={key} />
            </svg>
            {m.line[key]}
          </li>
        ))}
    </ul>
  );
}

function Sample({
  of,
}: {
  of: 'refused' | 'maybe' | 'passed' | 'tooSoon' | 'window' | 'warning' | 'bounce';
}): VNode {
  const mark = of === 'tooSoon' ? 'soon' : of;
  if (mark === 'warning' || mark === 'bounce') return <path class={`rl-${mark}`} d={shapes[mark]} />;
  const narrow = mark === 'refused' || mark === 'maybe' || mark === 'passed';
  const low = mark === 'refused' || mark === 'maybe';
  return (
    <rect
      class={`rl-${mark}`}
      x={narrow ? -4 : -10}
      y={low ? -4 : -9}
      width={narrow ? 8 : 20}
      height={low ? 13 : 18}
    />
  );
}
