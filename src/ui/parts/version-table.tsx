import type { VNode } from 'preact';
import type { Entry, VersionRow } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { EvidenceMarks } from './evidence.tsx';
import { Prose } from './prose.tsx';

interface VersionTableProps {
  readonly rows: readonly VersionRow[];
  readonly evidence: Entry['evidence'];
  readonly m: EntryMessages;
}

const columns = ['version', 'status', 'introduced', 'deprecated', 'notes'] as const;

/** A table where there is room; on a phone every row becomes a card whose cells name their column. */
export function VersionTable({ rows, evidence, m }: VersionTableProps): VNode {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.versions}</h2>
      <table class="versions" aria-labelledby="versions">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {m.versionColumns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.version}>
              <th scope="row" translate={false}>
                {row.version}
              </th>
              <td data-label={m.versionColumns.status}>
                <span class={`status is-${row.status}`}>{m.versionStatus[row.status]}</span>
              </td>
              <td data-label={m.versionColumns.introduced}>{row.introduced ?? m.none}</td>
              <td data-label={m.versionColumns.deprecated}>{row.deprecated ?? m.none}</td>
              <td class="notes">
                <Prose text={row.notes} /> <EvidenceMarks refs={row.evidence} evidence={evidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
