import type { VNode } from 'preact';
import type { SearchRow } from '../../dataset/compiled.ts';
import type { FoundRow } from '../../dataset/search.ts';
import { usePage, type RouteWithoutLang } from '../page-context.tsx';
import { VerdictTag } from '../parts/verdict-banner.tsx';

/** Search results: one tap target a row. */
export function FoundList({
  rows,
  kinds,
}: {
  rows: readonly FoundRow[];
  kinds?: Readonly<Record<SearchRow['kind'], string>>;
}): VNode {
  const { lang, common, href } = usePage();
  return (
    <ul class="entries">
      {rows.map((row) => (
        <li key={`${row.kind}/${row.id}`}>
          <a class="entry-link" href={href(routeOf(row))}>
            {row.verdict && <VerdictTag verdict={row.verdict} />}
            <span class="entry-codes" translate={false}>
              {row.kind === 'code' ? row.id : kinds?.[row.kind]}
            </span>
            <span class="entry-title">{row.title[lang].replaceAll('`', '')}</span>
            {row.similar && <span class="soft">{common.similar(row.similar)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function routeOf({ kind, id }: SearchRow): RouteWithoutLang {
  return kind === 'code' ? { page: 'code', code: id } : { page: kind, id };
}
