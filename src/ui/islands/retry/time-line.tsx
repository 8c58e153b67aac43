import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Computed } from './question.ts';
import type { Row } from './rows.ts';
import { TimeLineMarks } from './time-line-marks.tsx';
import { pan, zoom, type View } from './time-scale.ts';
import { useDrag, useWidth } from './use-drawing.ts';
import { formatSpan } from './when.ts';

interface TimeLineProps {
  readonly computed: Computed;
  readonly rows: readonly Row[];
  readonly m: RetryMessages;
}

const step = 0.5;
const move = 0.25;

/** Buttons that everybody knows by their sign; the word is their name. */
const signs: Readonly<Record<string, string>> = { zoomIn: '+', zoomOut: '−', earlier: '←', later: '→' };

/** Tries, the greylist's window, warning and bounce, from minutes to days; every view can be had by keyboard. */
export function TimeLine({ computed, rows, m }: TimeLineProps): VNode {
  const { whole, passing } = lengths(computed);
  const [chosen, setView] = useState<View | null>(null);
  // Other settings have other lengths: what was looked at stays as far as it still exists.
  const view = zoom(chosen ?? { from: 0, to: passing }, 1, whole);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const grip = useDrag(box, view, whole, setView);
  const press = (event: KeyboardEvent): void => {
    const next = keyed(event.key, view, whole, passing);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setView(next);
  };
  const buttons = {
    zoomIn: () => setView(zoom(view, step, whole)),
    zoomOut: () => setView(zoom(view, 1 / step, whole)),
    earlier: () => setView(pan(view, -move, whole)),
    later: () => setView(pan(view, move, whole)),
    ...(passing < whole && { passing: () => setView({ from: 0, to: passing }) }),
    whole: () => setView({ from: 0, to: whole }),
  };
  return (
    <section aria-labelledby="retry-line">
      <h3 id="retry-line">{m.line.heading}</h3>
      {/* A drawing that is moved and enlarged is its own widget; the table below says the same without one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        class="retry-line"
        ref={box}
        role="application"
        aria-labelledby="retry-line"
        aria-describedby="retry-keys retry-shown"
        tabIndex={0}
        onKeyDown={press}
        {...grip}
      >
        <TimeLineMarks computed={computed} rows={rows} view={view} width={width} m={m} />
      </div>
      <p id="retry-shown" role="status" class="soft hint">
        {m.shown(formatSpan(view.from, m), formatSpan(view.to, m))}
      </p>
      <div class="tools">
        {Object.entries(buttons).map(([name, act]) => (
          <button key={name} type="button" onClick={act} aria-label={m.line[name as keyof typeof buttons]}>
            {signs[name] ?? m.line[name as keyof typeof buttons]}
          </button>
        ))}
      </div>
      <p id="retry-keys" class="soft hint">
        {m.line.keys}
      </p>
    </section>
  );
}

/** Up to the bounce (or the last thing that is known), and up to a little behind the passing try. */
function lengths({ spread, refused }: Computed): { whole: number; passing: number } {
  const last = refused.bounces?.latest ?? refused.outcome.tries.at(-1)?.latest ?? 0;
  const whole = Math.max(last, spread.passes?.latest ?? 0, 600) * 1.04;
  return {
    whole,
    passing: spread.passes ? Math.min(whole, Math.max(600, spread.passes.latest * 1.5)) : whole,
  };
}

function keyed(key: string, view: View, whole: number, passing: number): View | null {
  if (key === '+' || key === '=') return zoom(view, step, whole);
  if (key === '-' || key === '_') return zoom(view, 1 / step, whole);
  if (key === 'ArrowLeft') return pan(view, -move, whole);
  if (key === 'ArrowRight') return pan(view, move, whole);
  if (key === 'Home') return { from: 0, to: passing };
  return key === 'End' ? { from: 0, to: whole } : null;
}
