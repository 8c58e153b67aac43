import uFuzzy from '@leeoniya/ufuzzy';
import type { SearchIndex, SearchRow } from './compiled.ts';

/** A row that was found. */
export interface FoundRow extends SearchRow {
  /** The row's own words that were taken for mistyped ones; absent where the query's own words stand. */
  readonly similar?: string;
}

/** Finds rows for a query in either language, best first. An empty query finds nothing. */
export type Search = (query: string) => readonly FoundRow[];

// Which kind stands first among equals: a failure's page answers more than a list.
const kindOrder = { entry: 0, cause: 1, host: 2, code: 3 } as const;

/** More rows than a person reads are not ranked. */
const mostFuzzy = 200;

/**
 * Longer queries have to be right letter by letter: what uFuzzy does for a word it does not find grows faster than
 * the square of its length (over 411 rows: 40 letters 0.1 s, 400 letters 4 to 22 s).
 */
const longestForgiven = 40;

/**
 * A search over the folded words of each row. Every typed term must be a part of them: that finds 灰名单 inside a
 * longer Chinese word, and costs one scan. Only when nothing is found are typing errors forgiven (uFuzzy in its
 * Unicode mode; in its default mode it finds one Chinese word in seven).
 */
export function createSearch(index: SearchIndex): Search {
  const words = index.rows.map((row) => row.words);
  const forgiving = new uFuzzy({
    unicode: true,
    intraMode: 1,
    interSplit: '[^\\p{L}\\d.]+',
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
    intraChars: '[\\p{L}\\d]',
    intraContr: "'\\p{L}{1,2}\\b",
  });
  return (query) => {
    const typed = query.normalize('NFKC').toLowerCase().trim();
    if (!typed) return [];
    const terms = typed.split(/\s+/);
    const exact = index.rows.filter((row) => terms.every((term) => row.words.includes(term)));
    if (exact.length > 0) return rank(exact, typed);
    if (typed.length > longestForgiven) return [];
    const [, info, order] = forgiving.search(words, typed, 0, words.length);
    if (!info || !order) return [];
    const rows: FoundRow[] = [];
    for (const nth of order.slice(0, mostFuzzy)) {
      const row = index.rows[info.idx[nth] ?? -1];
      if (row) rows.push({ ...row, similar: wordsAt(row.words, info.ranges[nth] ?? []) });
    }
    return rows;
  };
}

const word = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu;

/** The whole words that stretches of a text touch, each once. `ranges`: start and end, in turns. */
function wordsAt(text: string, ranges: readonly number[]): string {
  const found = new Set<string>();
  for (const { 0: whole, index: at } of text.matchAll(word)) {
    for (let i = 0; i < ranges.length; i += 2) {
      const [start = 0, end = 0] = ranges.slice(i, i + 2);
      if (start < at + whole.length && end > at) found.add(whole);
    }
  }
  return [...found].join(' ');
}

function rank(rows: SearchRow[], typed: string): SearchRow[] {
  const scored = rows.map((row) => ({ row, score: score(row, typed) }));
  scored.sort((a, b) => a.score - b.score || kindOrder[a.row.kind] - kindOrder[b.row.kind]);
  return scored.map(({ row }) => row);
}

// The thing itself, then its title, then one that mentions it.
function score(row: SearchRow, typed: string): number {
  if (row.id === typed) return 0;
  const titles = `${row.title.en}\n${row.title.zh}`.toLowerCase();
  if (titles.startsWith(typed) || titles.includes(`\n${typed}`)) return 1;
  return titles.includes(typed) ? 2 : 3;
}
