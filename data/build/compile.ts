import type {
  Contents,
  EntrySummary,
  FactsRecord,
  MatchIndex,
  PageRecord,
  SearchIndex,
} from '../../src/dataset/compiled.ts';
import { perGroup, shardGroupOf, shardOf, type Shard, type ShardGroup } from '../../src/dataset/catalogue.ts';
import type { Entry } from '../../src/dataset/types.gen.ts';
import type { RawData } from './read.ts';
import { codeRecords } from './code-records.ts';
import { evidenceRecords } from './evidence-records.ts';
import { entryRecord, summarise } from './entry-record.ts';
import { causeRecord, contents, hostRecord, verdictRecord } from './list-records.ts';
import { matchIndex } from './match-index.ts';
import { searchIndex } from './search-index.ts';

/** The dataset as the app loads it. */
export interface Compiled {
  readonly shards: Readonly<Record<ShardGroup, readonly Shard[]>>;
  readonly contents: Contents;
  readonly facts: FactsRecord;
  readonly match: MatchIndex;
  readonly search: SearchIndex;
  /** Every record by key, before it was dealt out to shards. */
  readonly records: ReadonlyMap<string, PageRecord>;
}

// A page reads one shard, so small ones are fast. Packs make many of them cheap to store, but the worker lists every
// file, and reads that list at each start: a large dataset has larger shards.
const smallestShard = 100_000;
const largestShard = 400_000;
const fewShards = 16;

/** Compiles checked data; `version` names the build. Throws on a reference that the linter would have refused. */
export function compile(data: RawData, version: string): Compiled {
  const summaries = new Map<string, EntrySummary>();
  for (const entry of data.entries) summaries.set(entry.id, summarise(entry));
  const records = new Map<string, PageRecord>();
  for (const entry of data.entries) records.set(`entry/${entry.id}`, entryRecord(entry, data, summaries));
  for (const [from, to] of Object.entries(data.moved)) records.set(`entry/${from}`, { kind: 'moved', to });
  for (const record of codeRecords(data, summaries)) records.set(`code/${record.code}`, record);
  for (const host of data.hosts) records.set(`host/${host.id}`, hostRecord(host, data, summaries));
  for (const id of Object.keys(data.causes)) records.set(`cause/${id}`, causeRecord(id, data, summaries));
  for (const verdict of ['wait', 'fix', 'stop'] as const) {
    records.set(`verdict/${verdict}`, verdictRecord(verdict, data, summaries));
  }
  for (const [id, record] of evidenceRecords(data, summaries)) records.set(`evidence/${id}`, record);
  const facts = factsRecord(data, version);
  records.set('facts', facts);
  const shardsOf = (group: ShardGroup): Shard[] =>
    deal([...records].filter(([key]) => shardGroupOf(key) === group));
  return {
    shards: perGroup(shardsOf),
    contents: contents(data, summaries),
    facts,
    match: matchIndex(data, summaries),
    search: searchIndex(data),
    records,
  };
}

function deal(records: readonly (readonly [string, PageRecord])[]): Shard[] {
  const bytes = JSON.stringify(records).length;
  const most = Math.min(largestShard, Math.max(smallestShard, bytes / fewShards));
  // A power of two, so that growth moves records rarely: the number doubles or stays.
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(bytes / most)));
  const shards: Record<string, PageRecord>[] = Array.from({ length: count }, () => ({}));
  for (const [key, record] of records.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = shards[shardOf(key, count)];
    if (shard) shard[key] = record;
  }
  return shards;
}

function factsRecord(data: RawData, version: string): FactsRecord {
  const evidence = { lab: 0, source: 0, documented: 0, reported: 0, estimate: 0 };
  for (const entry of data.entries) {
    for (const piece of Object.values(entry.evidence)) if (piece) evidence[piece.grade]++;
  }
  return {
    kind: 'facts',
    version,
    date: newest(data.entries),
    counts: {
      entries: data.entries.length,
      basicCodes: data.basic.length,
      enhancedCodes: data.enhanced.length,
      hosts: data.hosts.length,
      causes: Object.keys(data.causes).length,
      sources: Object.keys(data.sources).length,
    },
    evidence,
  };
}

function newest(entries: readonly Entry[]): string {
  return entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), '');
}
