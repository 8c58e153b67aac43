import type { VNode } from 'preact';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Range } from '../../../retry/spread.ts';
import type { Computed } from './question.ts';
import { shapes, TimeLineLegend } from './time-line-legend.tsx';
import { passesTry, type Row } from './rows.ts';
import { position, ticks, type View } from './time-scale.ts';
import { formatSpan } from './when.ts';

interface TimeLineMarksProps {
  readonly computed: Computed;
  readonly rows: readonly Row[];
  readonly view: View;
  readonly width: number;
  readonly m: RetryMessages;
}

const height = 132;
const tryLane = { top: 18, bottom: 58 };
const hostLane = { top: 62, bottom: 102 };
const labelRoom = 76;
/** Room for the half of a mark that stands at the very edge. */
const inset = 10;

/** The drawing itself. What it shows is also in the table, so to a screen reader it is one picture. */
export function TimeLineMarks({ computed, rows, view, width, m }: TimeLineMarksProps): VNode {
  const { greylist, refused } = computed;
  const x = (at: number): number => Math.round((inset + position(at, view, width - 2 * inset)) * 10) / 10;
  const marks = ticks(view, Math.max(2, Math.floor(width / labelRoom)));
  const seen = ({ earliest, latest }: Range): boolean => latest >= view.from && earliest <= view.to;
  // Warnings and the bounce are shown even if it passes before them: they come when it does not.
  const ends = [
    ...refused.warnings.map((range) => ({ range, kind: 'warning' as const })),
    ...(refused.bounces ? [{ range: refused.bounces, kind: 'bounce' as const }] : []),
  ];
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={m.line.heading}
      >
        {marks.map((at) => (
          <g key={at} class="rl-tick">
            <path d={`M${x(at)} 14V106`} />
            <text x={x(at)} y={122} text-anchor={anchor(x(at), width)}>
              {formatSpan(at, m)}
            </text>
          </g>
        ))}
        {greylist && (
          <>
            <Band from={0} to={greylist.delay} lane={hostLane} mark="soon" x={x} width={width} />
            <Band
              from={greylist.delay}
              to={greylist.window}
              lane={hostLane}
              mark="window"
              x={x}
              width={width}
            />
          </>
        )}
        <g class="rl-lane">
          <path d={`M0 ${tryLane.bottom + 2}H${width}M0 ${hostLane.bottom + 2}H${width}`} />
          <text x={inset} y={12}>
            {m.line.attempts}
          </text>
          {greylist && (
            <text x={inset + 4} y={hostLane.top + 13}>
              {m.line.host}
            </text>
          )}
        </g>
        {rows
          .filter((row) => row.kind === 'try' && seen(row))
          .map((row) => (
            <TryMark key={row.nth} row={row} x={x} />
          ))}
        {ends
          .filter(({ range }) => seen(range))
          .map(({ range, kind }, i) => (
            <EndMark key={i} at={x((range.earliest + range.latest) / 2)} mark={kind} />
          ))}
      </svg>
      <TimeLineLegend computed={computed} rows={rows} m={m} />
    </>
  );
}

function anchor(at: number, width: number): 'start' | 'middle' | 'end' {
  if (at < 30) return 'start';
  return at > width - 30 ? 'end' : 'middle';
}

interface BandProps {
  readonly from: number;
  readonly to: number;
  readonly lane: { readonly top: number; readonly bottom: number };
  readonly mark: 'soon' | 'window';
  readonly x: (at: number) => number;
  readonly width: number;
}

function Band({ from, to, lane, mark, x, width }: BandProps): VNode | null {
  const left = Math.max(0, x(from));
  const right = Math.min(width, x(to));
  if (right <= left) return null;
  return (
    <rect class={`rl-${mark}`} x={left} y={lane.top} width={right - left} height={lane.bottom - lane.top} />
  );
}

/** A bar from the earliest to the latest time; a passing try is solid and taller, so that colour is not needed. */
function TryMark({ row, x }: { row: Row; x: (at: number) => number }): VNode {
  const passes = passesTry(row);
  const mark = passes ? 'passed' : row.result === 'maybe' ? 'maybe' : 'refused';
  const left = x(row.earliest);
  const length = Math.max(4, x(row.latest) - left);
  const top = passes ? tryLane.top : tryLane.top + 12;
  return (
    <rect
      class={`rl-${mark}`}
      x={row.earliest === row.latest ? left - 2 : left}
      y={top}
      width={length}
      height={tryLane.bottom - top}
      rx={2}
    />
  );
}

function EndMark({ at, mark }: { at: number; mark: 'warning' | 'bounce' }): VNode {
  return (
    <path class={`rl-${mark}`} transform={`translate(${at} ${hostLane.bottom - 14})`} d={shapes[mark]} />
  );
}
