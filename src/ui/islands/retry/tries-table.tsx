import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Lang } from '../../../i18n/lang.ts';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import type { Row } from './rows.ts';
import { formatTimes, formatSpans, type Clock } from './when.ts';

/** Rows at first and for each "more". */
const pageOfRows = 50;

interface TriesTableProps {
  readonly rows: readonly Row[];
  readonly clock: Clock | null;
  readonly lang: Lang;
  readonly m: RetryMessages;
}

/** The time line's twin: the same things in words. */
export function TriesTable({ rows, clock, lang, m }: TriesTableProps): VNode {
  const [shown, setShown] = useState(pageOfRows);
  return (
    <section aria-labelledby="retry-table">
      <h3 id="retry-table">{m.table.heading}</h3>
      <div class="retry-scroll" role="group" aria-labelledby="retry-table" tabIndex={0}>
        <table class="retry-table" aria-labelledby="retry-table">
          <thead>
            <tr>
              <th scope="col">{m.table.nth}</th>
              <th scope="col">{m.table.after}</th>
              {clock && <th scope="col">{m.table.time}</th>}
              <th scope="col">{m.table.result}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, i) => (
              <tr key={i}>
                <th scope="row">{row.nth ?? '–'}</th>
                <td>{formatSpans(row, m)}</td>
                {clock && <td>{formatTimes(row, clock, lang, m)}</td>}
                <td>
                  {row.result === 'warning' || row.result === 'bounce'
                    ? m.table[row.result]
                    : m.answer[row.result]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <button type="button" onClick={() => setShown(shown + pageOfRows)}>
          {m.more(Math.min(pageOfRows, rows.length - shown))}
        </button>
      )}
    </section>
  );
}
