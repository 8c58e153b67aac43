import type { CodeRecord, EntrySummary } from '../../src/dataset/compiled.ts';
import type { Code, Text } from '../../src/dataset/types.gen.ts';
import { citedSources, hostNames } from './entry-record.ts';
import { listEntries } from './listed-entries.ts';
import type { RawData } from './read.ts';

/** One page a code: the registry's `X.7.1` becomes `4.7.1` and `5.7.1`, because that is what people read and type. */
export function codeRecords(data: RawData, summaries: ReadonlyMap<string, EntrySummary>): CodeRecord[] {
  const byCode = new Map<string, EntrySummary[]>();
  for (const summary of summaries.values()) {
    for (const code of [summary.code, summary.enhanced]) {
      if (code) byCode.set(code, [...(byCode.get(code) ?? []), summary]);
    }
  }
  const records = new Map<string, CodeRecord>();
  for (const meaning of [...data.basic, ...data.enhanced]) {
    for (const code of classedCodes(meaning)) {
      // A row for one class (`5.7.30` of a provider) stands before the registry's row for all classes.
      if (records.has(code) && meaning.code.startsWith('X.')) continue;
      records.set(code, record(code, meaning, byCode.get(code) ?? [], data));
    }
  }
  return [...records.values()];
}

/** The codes one row stands for: `X.7.1` with classes 4 and 5 is `4.7.1` and `5.7.1`. */
export function classedCodes({ code, classes = ['4', '5'] }: Code): string[] {
  return code.startsWith('X.') ? classes.map((one) => one + code.slice(1)) : [code];
}

function record(code: string, meaning: Code, entries: readonly EntrySummary[], data: RawData): CodeRecord {
  const hosts = meaning.hosts ?? [];
  const causes: Record<string, Text> = {};
  for (const id of [...entries.map(({ cause }) => cause), ...hosts.flatMap(({ cause }) => cause ?? [])]) {
    const cause = data.causes[id];
    if (cause) causes[id] = cause.title;
  }
  return {
    kind: 'code',
    code,
    meaning,
    ...listEntries(entries),
    hosts: hostNames([...hosts.map(({ host }) => host), ...entries.flatMap((entry) => entry.hosts)], data),
    causes,
    sources: citedSources(
      [...meaning.sources, ...hosts.map(({ source }) => source)].map(({ source }) => source),
      data,
    ),
  };
}
