import type { SearchIndex, SearchRow } from '../../src/dataset/compiled.ts';
import type { Entry, Text } from '../../src/dataset/types.gen.ts';
import { classedCodes } from './code-records.ts';
import type { RawData } from './read.ts';

/** Rows in the order of their worth: entries before causes and hosts, those before codes. */
export function searchIndex(data: RawData): SearchIndex {
  const rows: SearchRow[] = data.entries.map((entry) => ({
    kind: 'entry',
    id: entry.id,
    title: entry.title,
    verdict: entry.verdict,
    words: fold(entryWords(entry, data)),
  }));
  for (const [id, cause] of Object.entries(data.causes)) {
    if (!cause) continue;
    const { title, meaning, verdict } = cause;
    rows.push({ kind: 'cause', id, title, verdict, words: fold([id, ...both(title), ...both(meaning)]) });
  }
  for (const { id, name } of data.hosts)
    rows.push({ kind: 'host', id, title: name, words: fold([id, ...both(name)]) });
  for (const code of [...data.basic, ...data.enhanced]) {
    for (const id of classedCodes(code)) {
      const meanings = (code.hosts ?? []).flatMap(({ meaning }) => both(meaning));
      rows.push({ kind: 'code', id, title: code.title, words: fold([id, ...both(code.title), ...meanings]) });
    }
  }
  return { rows };
}

// The page's long texts stay out: a hit there tells little, and the index is what every searcher downloads.
function entryWords(entry: Entry, data: RawData): string[] {
  const cause = data.causes[entry.cause];
  const hosts = data.hosts.filter(({ id }) => entry.hosts.includes(id));
  return [
    entry.code ?? '',
    entry.enhanced ?? '',
    ...both(entry.title),
    entry.reply,
    ...entry.texts.map(({ text }) => text),
    ...(entry.aliases?.en ?? []),
    ...(entry.aliases?.zh ?? []),
    entry.cause,
    ...(cause ? both(cause.title) : []),
    ...hosts.flatMap(({ name }) => both(name)),
    entry.id.replace(/^.*\//, '').replaceAll('-', ' '),
    ...both(entry.verdictNote),
  ];
}

function both({ en, zh }: Text): [string, string] {
  return [en, zh];
}

function fold(words: readonly string[]): string {
  return [...new Set(words.filter(Boolean))].join('\n').normalize('NFKC').toLowerCase();
}
