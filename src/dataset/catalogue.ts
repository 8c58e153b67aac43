import type { CauseRules } from './cause-rules.ts';
import type {
  CauseRecord,
  CodeRecord,
  EntryRecord,
  EvidenceRecord,
  FactsRecord,
  HostRecord,
  MatchIndex,
  MovedRecord,
  PageRecord,
  SearchIndex,
  VerdictRecord,
} from './compiled.ts';

/** The dataset as its readers see it. Every method loads only what it names; null means that it does not exist. */
export interface Catalogue {
  entry(id: string): Promise<EntryRecord | MovedRecord | null>;
  code(code: string): Promise<CodeRecord | null>;
  host(id: string): Promise<HostRecord | null>;
  cause(id: string): Promise<CauseRecord | null>;
  verdict(verdict: string): Promise<VerdictRecord | null>;
  /** `id`: `<host>/<case>`. */
  evidence(id: string): Promise<EvidenceRecord | null>;
  facts(): Promise<FactsRecord>;
  matchIndex(): Promise<MatchIndex>;
  causeRules(): Promise<CauseRules>;
  searchIndex(): Promise<SearchIndex>;
}

/** Records of one kind are alike and compress well together; `list` is what is not of the three large kinds. */
const shardGroups = ['entry', 'code', 'evidence', 'list'] as const;
export type ShardGroup = (typeof shardGroups)[number];

/** The group that a record's key belongs to. */
export const shardGroupOf = (key: string): ShardGroup =>
  shardGroups.find((group) => key.startsWith(`${group}/`)) ?? 'list';

export const perGroup = <T>(make: (group: ShardGroup) => T): Record<ShardGroup, T> =>
  Object.fromEntries(shardGroups.map((group) => [group, make(group)])) as Record<ShardGroup, T>;

/** The names of the compiled files, as the build wrote them. */
export interface DataFiles {
  readonly shards: Readonly<Record<ShardGroup, readonly string[]>>;
  readonly match: string;
  readonly causes: string;
  readonly search: string;
}

/** One shard: records by key, `entry/<id>`, `code/<code>`, `host/<id>`, `cause/<id>`, `verdict/<verdict>`, `evidence/<host>/<case>`, `facts`. */
export type Shard = Readonly<Record<string, PageRecord>>;

/**
 * Which of a group's `count` shards holds a key: FNV-1a over its UTF-16 units. The reader needs no table of contents, and a
 * shard changes only when one of its own records does, so an update fetches few of them again.
 */
export function shardOf(key: string, count: number): number {
  const name = key.replace(/^code\/\d\./, 'code/'); // 4.7.1 and 5.7.1 say much the same: together they compress
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}

/** A catalogue over compiled files; `load` gives the parsed content of one by name and rejects when it cannot. */
export function createCatalogue(files: DataFiles, load: (name: string) => Promise<unknown>): Catalogue {
  const open = new Map<string, Promise<unknown>>();
  // A file is parsed once. A failed load is forgotten, so that the next question asks again.
  const once = (name: string): Promise<unknown> => {
    let content = open.get(name);
    if (!content) {
      content = load(name);
      open.set(name, content);
      content.catch(() => open.delete(name));
    }
    return content;
  };
  const record = async <T extends PageRecord>(key: string): Promise<T | null> => {
    const shards = files.shards[shardGroupOf(key)];
    const name = shards[shardOf(key, shards.length)];
    if (name === undefined) return null;
    const shard = (await once(name)) as Shard;
    return Object.hasOwn(shard, key) ? (shard[key] as T) : null;
  };
  const required = async <T extends PageRecord>(key: string): Promise<T> => {
    const found = await record<T>(key);
    if (!found) throw new Error(`the dataset has no ${key}`);
    return found;
  };
  return {
    entry: (id) => record(`entry/${id}`),
    code: (code) => record(`code/${code}`),
    host: (id) => record(`host/${id}`),
    cause: (id) => record(`cause/${id}`),
    verdict: (verdict) => record(`verdict/${verdict}`),
    evidence: (id) => record(`evidence/${id}`),
    facts: () => required('facts'),
    matchIndex: async () => (await once(files.match)) as MatchIndex,
    causeRules: async () => (await once(files.causes)) as CauseRules,
    searchIndex: async () => (await once(files.search)) as SearchIndex,
  };
}
