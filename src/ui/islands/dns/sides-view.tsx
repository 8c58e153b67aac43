import type { VNode } from 'preact';
import type { CheckRun } from '../../../dns/check-run.ts';
import type { Resolver } from '../../../dns/resolvers.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { DnsServices } from './dns-services.ts';
import { useSides, type Sides } from './use-sides.ts';

interface SidesViewProps {
  readonly run: CheckRun;
  readonly services: DnsServices;
  /** Who else can be asked. */
  readonly others: readonly Resolver[];
  readonly online: boolean;
  readonly m: DnsMessages;
}

/** Two resolvers side by side: what both say is counted, what they say differently is shown. */
export function SidesView({ run, services, others, online, m }: SidesViewProps): VNode {
  const { sides, busy, askToo } = useSides(run, services);
  return (
    <section aria-labelledby="dns-sides">
      <h3 id="dns-sides">{m.sides.heading}</h3>
      <p class="soft">{m.sides.lead}</p>
      <div class="tools">
        {others
          .filter(({ url }) => url !== run.resolver.url)
          .map((second) => (
            <button key={second.id} type="button" disabled={busy || !online} onClick={() => askToo(second)}>
              {m.askToo(second.operator)}
            </button>
          ))}
      </div>
      <div role="status">{sides && <Differences run={run} sides={sides} m={m} />}</div>
    </section>
  );
}

function Differences({ run, sides, m }: { run: CheckRun; sides: Sides; m: DnsMessages }): VNode {
  const { rows, second, total } = sides;
  const same = rows.filter(({ comparison }) => comparison.kind === 'same').length;
  return (
    <>
      <p>{m.sidesSame(same, total)}</p>
      <ul class="findings">
        {rows
          .filter(({ comparison }) => comparison.kind !== 'same')
          .map(({ question, comparison }) => (
            <li key={`${question.type} ${question.name}`} class="finding">
              <p>
                <code lang="en" translate={false}>
                  {question.type} {question.name}
                </code>
                : {m.sideKind[comparison.kind]}.{' '}
                {comparison.kind === 'not-comparable'
                  ? m.sides.neither
                  : comparison.likely && m.sideLikely[comparison.likely]}
              </p>
              <Only of={comparison.onlyFirst} by={run.resolver.operator} m={m} />
              <Only of={comparison.onlySecond} by={second.operator} m={m} />
            </li>
          ))}
      </ul>
    </>
  );
}

function Only({ of, by, m }: { of: readonly string[]; by: string; m: DnsMessages }): VNode | null {
  if (of.length === 0) return null;
  return (
    <figure class="finding-record">
      <figcaption>
        {m.sides.only} {by}
      </figcaption>
      <pre lang="en" translate={false} tabIndex={0}>
        {of.join('\n')}
      </pre>
    </figure>
  );
}
