import type { VNode } from 'preact';
import { resolvers } from '../../dns/resolvers.ts';
import type { DnsMessages } from '../../i18n/dns-messages.ts';
import { Island } from '../island.tsx';
import { DnsShell } from '../islands/dns/dns-shell.tsx';

/** The instrument, and under it what holds without it. The checks themselves are loaded where they run. */
export function DnsPage({ m }: { m: DnsMessages }): VNode {
  return (
    <article class="dns-page">
      <h1>{m.heading}</h1>
      <p class="lead">{m.lead}</p>
      <noscript>
        <p>{m.noScript}</p>
      </noscript>
      <Island name="dns">
        <DnsShell m={m} />
      </Island>
      <section aria-labelledby="limits">
        <h2 id="limits">{m.limits.heading}</h2>
        <ul>
          {m.limits.list.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <Operators m={m} />
    </article>
  );
}

function Operators({ m }: { m: DnsMessages }): VNode {
  const words = m.operators;
  return (
    <section aria-labelledby="operators">
      <h2 id="operators">{words.heading}</h2>
      <p>{words.lead}</p>
      <table class="versions" aria-labelledby="operators">
        <thead>
          <tr>
            {(['operator', 'address', 'dnssec', 'answers'] as const).map((column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resolvers.map(({ id, operator, url, validates, filters }) => (
            <tr key={id}>
              <th scope="row" translate={false}>
                {operator}
              </th>
              <td data-label={words.address}>
                <code lang="en" translate={false}>
                  {url}
                </code>
              </td>
              <td data-label={words.dnssec}>{validates ? words.yes : words.no}</td>
              <td data-label={words.answers}>{filters ? words.filtered : words.asIs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
