import type { VNode } from 'preact';
import type { EntrySummary } from '../../dataset/compiled.ts';
import { usePage } from '../page-context.tsx';
import { VerdictTag } from './verdict-banner.tsx';

interface EntryListProps {
  readonly entries: readonly EntrySummary[];
  /** How many there are beside these. */
  readonly more?: number;
}

/** A list of entries: verdict, codes, title. One tap target a row. */
export function EntryList({ entries, more = 0 }: EntryListProps): VNode {
  const { common, href } = usePage();
  if (entries.length === 0) return <p class="soft">{common.noEntries}</p>;
  const list = (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLink entry={entry} />
        </li>
      ))}
    </ul>
  );
  if (more === 0) return list;
  return (
    <>
      {list}
      <p>
        <a href={href({ page: 'browse' })}>{common.moreEntries(more)}</a>
      </p>
    </>
  );
}

export function EntryLink({ entry }: { entry: EntrySummary }): VNode {
  const { lang, href } = usePage();
  const codes = [entry.code, entry.enhanced].filter(Boolean).join(' ');
  const title = entry.title[lang].replaceAll('`', '');
  return (
    <a class="entry-link" href={href({ page: 'entry', id: entry.id })}>
      <VerdictTag verdict={entry.verdict} />
      <span class="entry-codes" translate={false}>
        {codes}
      </span>
      {/* Many titles begin with their codes, which stand here already. */}
      <span class="entry-title">{title.startsWith(`${codes} `) ? title.slice(codes.length + 1) : title}</span>
    </a>
  );
}
