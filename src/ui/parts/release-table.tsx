import type { VNode } from 'preact';
import type { Release } from '../../dataset/types.gen.ts';
import type { BrowseMessages } from '../../i18n/messages.ts';
import { CardTable } from './card-table.tsx';
import { Prose } from './prose.tsx';

const columns = ['version', 'latest', 'date', 'support'] as const;

export function ReleaseTable({
  releases,
  m,
}: {
  releases: readonly Release[];
  m: BrowseMessages;
}): VNode | null {
  if (releases.length === 0) return null;
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{m.releases}</h2>
      <CardTable labelledBy="releases" columns={columns.map((column) => m.releaseColumns[column])}>
        {releases.map(({ version, latest, date, support, ended, note }) => (
          <tr key={version}>
            <th scope="row">{version}</th>
            <td data-label={m.releaseColumns.latest}>{latest ?? '–'}</td>
            <td data-label={m.releaseColumns.date}>{date ?? '–'}</td>
            <td data-label={m.releaseColumns.support}>
              {m.support[support]} {ended} {note && <Prose text={note} />}
            </td>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}
