import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Search } from '../../dataset/search.ts';
import type { BrowseMessages } from '../../i18n/messages.ts';
import { FoundList } from './found-list.tsx';

/** What the search needs of the browser. Null while the page is only being rendered. */
export interface SearchServices {
  readonly load: () => Promise<Search>;
  readonly initialQuery: string;
  readonly keepQuery: (query: string) => void;
}

/** Rows on the screen at first and for each "more": what a phone shows in a few swipes. */
const pageOfRows = 20;

export function SearchBox({ m, services }: { m: BrowseMessages; services: SearchServices | null }): VNode {
  const id = useId();
  const [query, setQuery] = useState('');
  useLayoutEffect(() => setQuery(services?.initialQuery ?? ''), [services]);
  const [search, setSearch] = useState<{ run: Search } | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState(pageOfRows);
  useEffect(() => {
    services?.load().then(
      (run) => {
        setSearch({ run });
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [services, attempt]);
  const rows = useMemo(() => search?.run(query) ?? [], [search, query]);
  const asked = query.trim() !== '' && search !== null;
  return (
    <search>
      <label for={id}>{m.searchLabel}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={m.searchPlaceholder}
        aria-describedby={`${id}-hint`}
        value={query}
        onInput={({ currentTarget: { value } }) => {
          setQuery(value);
          setShown(pageOfRows);
          services?.keepQuery(value);
        }}
      />
      <p id={`${id}-hint`} class="soft hint">
        {m.searchHint}
      </p>
      {failed && (
        <p class="problem" role="alert">
          {m.loadFailed}{' '}
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            {m.retry}
          </button>
        </p>
      )}
      <p role="status" class="soft">
        {asked && (rows.length > 0 ? m.results(rows.length) : m.noResults)}
      </p>
      {asked && <FoundList rows={rows.slice(0, shown)} kinds={m.kind} />}
      {asked && rows.length > shown && (
        <button type="button" onClick={() => setShown(shown + pageOfRows)}>
          {m.showMore}
        </button>
      )}
    </search>
  );
}
