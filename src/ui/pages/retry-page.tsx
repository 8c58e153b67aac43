import type { VNode } from 'preact';
import type { Contents } from '../../dataset/compiled.ts';
import type { RetryMessages } from '../../i18n/retry-messages.ts';
import { GREYLISTS, type GreylistProduct } from '../../retry/greylist.ts';
import { Island } from '../island.tsx';
import { formatSpan } from '../islands/retry/when.ts';
import { RetryTool } from '../islands/retry/retry-tool.tsx';
import { usePage } from '../page-context.tsx';
import { CardTable } from '../parts/card-table.tsx';
import { DefaultSchedules } from '../parts/default-schedules.tsx';
import { greylistName } from '../product-name.ts';
import { waitingCauses } from '../parts/next-try.tsx';

/** The instrument, and under it what holds without it: the defaults of servers and greylists. */
export function RetryPage({ record, m }: { record: Contents; m: RetryMessages }): VNode {
  const { lang, href } = usePage();
  const causes = record.causes.filter(({ id }) => waitingCauses.includes(id));
  return (
    <article class="retry-page">
      <h1>{m.heading}</h1>
      <p class="lead">{m.lead}</p>
      <noscript>
        <p>{m.noScript}</p>
      </noscript>
      <Island name="retry">
        <RetryTool m={m} services={null} />
      </Island>
      <DefaultSchedules m={m} />
      <GreylistTable m={m} />
      <section aria-labelledby="causes">
        <h2 id="causes">{m.causes}</h2>
        <ul class="causes">
          {causes.map(({ id, name }) => (
            <li key={id}>
              <a href={href({ page: 'cause', id })}>{name[lang]}</a>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function GreylistTable({ m }: { m: RetryMessages }): VNode {
  const { common } = usePage();
  const columns = m.greylistColumns;
  const span = (seconds: number): string => formatSpan(seconds, m);
  return (
    <section aria-labelledby="greylists">
      <h2 id="greylists">{m.greylists}</h2>
      <p>{m.greylistsLead}</p>
      <CardTable
        labelledBy="greylists"
        columns={[columns.product, columns.delay, columns.window, columns.key, columns.basis]}
      >
        {(Object.keys(GREYLISTS) as GreylistProduct[]).map((product) => {
          const { delay, window, key, basis } = GREYLISTS[product];
          return (
            <tr key={product}>
              <th scope="row" translate={false}>
                {greylistName[product]}
              </th>
              <td data-label={columns.delay}>{span(delay)}</td>
              <td data-label={columns.window}>{span(window)}</td>
              <td data-label={columns.key}>{m.bitsOf(key.v4, key.v6)}</td>
              <td data-label={columns.basis}>{common.grade[basis]}</td>
            </tr>
          );
        })}
      </CardTable>
      <ul>
        {(Object.keys(GREYLISTS) as GreylistProduct[]).map((product) => (
          <li key={product}>
            <span translate={false}>{greylistName[product]}</span>: {m.greylistNote[product]}
          </li>
        ))}
      </ul>
    </section>
  );
}
