import type { VNode } from 'preact';
import type { EntryRecord, SeenRelease } from '../../dataset/compiled.ts';
import type { Entry, VersionRow } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { CardTable } from './card-table.tsx';
import { EvidenceMarks, transcriptHref } from './evidence.tsx';
import { Prose } from './prose.tsx';

interface VersionTableProps {
  readonly rows: readonly VersionRow[];
  /** For each row, the releases that the laboratory saw it on. */
  readonly seen: EntryRecord['seen'];
  readonly evidence: Entry['evidence'];
  readonly m: EntryMessages;
}

const columns = ['version', 'status', 'introduced', 'deprecated', 'notes'] as const;

/** Which versions do what, and which of them the laboratory saw doing it. */
export function VersionTable({ rows, seen, evidence, m }: VersionTableProps): VNode {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.versions}</h2>
      <CardTable labelledBy="versions" columns={columns.map((column) => m.versionColumns[column])}>
        {rows.map((row, i) => (
          <tr key={row.version}>
            <th scope="row" abbr={row.version}>
              <span translate={false}>{row.version}</span>
              <SeenOn releases={seen[i] ?? []} m={m} />
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
      </CardTable>
    </section>
  );
}

function SeenOn({ releases, m }: { releases: readonly SeenRelease[]; m: EntryMessages }): VNode | null {
  const { href } = usePage();
  if (releases.length === 0) return null;
  return (
    <span class="seen">
      {m.seenOn}{' '}
      {releases.map(({ release, transcript }, i) => (
        <span key={release}>
          {i > 0 && m.comma}
          <a href={transcriptHref(transcript, href)} translate={false}>
            {release}
          </a>
        </span>
      ))}
    </span>
  );
}
