import type { VNode } from 'preact';
import type { Text } from '../../dataset/types.gen.ts';
import { Prose } from './prose.tsx';

interface NightCardProps {
  readonly steps: readonly Text[];
  readonly deadEnds: readonly Text[];
  readonly deadEndsHref: string;
  readonly m: { readonly doThis: string; readonly notThis: string };
}

/** What to do and what not to, each in a line: all that somebody reads at 02:00. */
export function NightCard({ steps, deadEnds, deadEndsHref, m }: NightCardProps): VNode {
  return (
    <div class="night-card">
      <section class="do">
        <h2>{m.doThis}</h2>
        <ol>
          {steps.map((step, i) => (
            <li key={i}>
              <Prose text={step} />
            </li>
          ))}
        </ol>
      </section>
      <section class="do-not">
        <h2>
          <a href={deadEndsHref}>{m.notThis}</a>
        </h2>
        <ul>
          {deadEnds.map((action, i) => (
            <li key={i}>
              <Prose text={action} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
