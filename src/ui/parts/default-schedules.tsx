import type { VNode } from 'preact';
import type { RetryMessages } from '../../i18n/retry-messages.ts';
import { freshState } from '../retry-state.ts';
import { answerRetry } from '../islands/retry/question.ts';
import { formatSpans } from '../islands/retry/when.ts';
import { mtaName, mtas } from '../product-name.ts';
import { CardTable } from './card-table.tsx';

/** As many retries as show how the waits grow. */
const shown = 4;

/** What each server does when nobody has set anything, computed by the models. */
export function DefaultSchedules({ m }: { m: RetryMessages }): VNode {
  const columns = m.defaultColumns;
  return (
    <section aria-labelledby="defaults">
      <h2 id="defaults">{m.defaults}</h2>
      <p>{m.defaultsLead}</p>
      <CardTable labelledBy="defaults" columns={[columns.mta, columns.tries, columns.warning, columns.end]}>
        {mtas.map((mta) => {
          const answered = answerRetry({ ...freshState, mta, host: 'refuses' }, { kind: 'nothing' });
          if (!answered.ok) return null;
          const { outcome, warnings, bounces } = answered.value.refused;
          const [warning] = warnings;
          return (
            <tr key={mta}>
              <th scope="row" translate={false}>
                {mtaName[mta]}
              </th>
              <td data-label={columns.tries}>
                {outcome.tries
                  .slice(1, shown + 1)
                  .map((one) => formatSpans(one, m))
                  .join(' · ')}
                {outcome.tries.length > shown + 1 && ' …'}
              </td>
              <td data-label={columns.warning}>{warning ? formatSpans(warning, m) : m.never}</td>
              <td data-label={columns.end}>{bounces ? formatSpans(bounces, m) : m.never}</td>
            </tr>
          );
        })}
      </CardTable>
    </section>
  );
}
