import type { Actor, Cause, Code, Entry, Host, Source, Text, Verdict } from './types.gen.ts';

/** What a list or a link shows of an entry. */
export interface EntrySummary {
  readonly id: string;
  readonly code: string | null;
  readonly enhanced: string | null;
  readonly reply: string;
  readonly title: Text;
  readonly verdict: Verdict;
  readonly cause: string;
  readonly hosts: readonly string[];
}

export interface Named {
  readonly id: string;
  readonly name: Text;
}

/** Where a link of the chain leads, and what stands there. */
export interface ChainTarget {
  readonly entry?: EntrySummary;
  readonly code?: { readonly code: string; readonly title: Text };
  readonly why: Text;
}

/** A release that the laboratory saw something on, and the transcript that shows it (path below `evidence/`). */
export interface SeenRelease {
  readonly release: string;
  readonly transcript: string;
}

/** Everything an entry's page shows: the entry with its references resolved. */
export interface EntryRecord {
  readonly kind: 'entry';
  readonly entry: Omit<Entry, '$schema' | 'chain'>;
  /** For each of `entry.versions`, where the laboratory saw it. */
  readonly seen: readonly (readonly SeenRelease[])[];
  readonly chain: Readonly<Record<'leadsTo' | 'precededBy' | 'confusedWith', readonly ChainTarget[]>>;
  readonly cause: Cause;
  readonly hosts: Readonly<Record<string, Text>>;
  readonly sources: Readonly<Record<string, Source>>;
}

/** What a page lists of its entries. A page is for reading: of very many it has the first, and says how many it lacks. */
export interface ListedEntries {
  readonly entries: readonly EntrySummary[];
  /** How many entries there are that `entries` lacks. */
  readonly more: number;
}

export interface CodeRecord extends ListedEntries {
  readonly kind: 'code';
  /** As asked for: `450`, `4.7.1`. */
  readonly code: string;
  readonly meaning: Code;
  readonly hosts: Readonly<Record<string, Text>>;
  readonly causes: Readonly<Record<string, Text>>;
  readonly sources: Readonly<Record<string, Source>>;
}

export interface HostRecord extends ListedEntries {
  readonly kind: 'host';
  readonly host: Omit<Host, '$schema' | 'marks'>;
  readonly codes: readonly { readonly code: string; readonly meaning: Text }[];
  readonly sources: Readonly<Record<string, Source>>;
}

export interface CauseRecord extends ListedEntries {
  readonly kind: 'cause';
  readonly id: string;
  readonly cause: Cause;
}

/** The causes and the entries of one verdict. */
export interface VerdictRecord extends ListedEntries {
  readonly kind: 'verdict';
  readonly verdict: Verdict;
  readonly causes: readonly CountedCause[];
}

export interface Counted extends Named {
  readonly entries: number;
}

export interface CountedCause extends Counted {
  readonly verdict: Verdict;
  readonly actor: Actor;
  readonly family: Cause['family'];
}

export interface ListedCode {
  readonly code: string;
  readonly title: Text;
  readonly status: Code['status'];
}

/** The tables of contents: what the places show. No record: the build alone renders places. */
export interface Contents {
  readonly newest: readonly EntrySummary[];
  readonly hosts: readonly (Counted & { readonly hostKind: Host['kind'] })[];
  readonly causes: readonly CountedCause[];
  readonly basic: readonly ListedCode[];
  readonly enhanced: readonly ListedCode[];
}

/** What About tells of the dataset. */
export interface FactsRecord {
  readonly kind: 'facts';
  readonly version: string;
  /** Newest `updated` of any entry. */
  readonly date: string;
  readonly counts: Readonly<
    Record<'entries' | 'basicCodes' | 'enhancedCodes' | 'hosts' | 'causes' | 'sources', number>
  >;
  readonly evidence: Readonly<Record<'lab' | 'source' | 'documented' | 'reported' | 'estimate', number>>;
}

/** One case of the laboratory: what each version of a host said to the same steps, and who cites it. */
export interface EvidenceRecord extends ListedEntries {
  readonly kind: 'evidence';
  readonly host: Named;
  readonly case: string;
  /** In the order of versions, as the laboratory wrote them (`transcript.ts`). */
  readonly transcripts: readonly { readonly version: string; readonly text: string }[];
}

/** An id that was renamed. */
export interface MovedRecord {
  readonly kind: 'moved';
  readonly to: string;
}

export type PageRecord =
  | EntryRecord
  | CodeRecord
  | HostRecord
  | CauseRecord
  | VerdictRecord
  | FactsRecord
  | EvidenceRecord
  | MovedRecord;

/** One way an entry is recognised. `token` is the word of `literal` that the fewest others have; empty: it has none. */
export interface CompiledPattern {
  readonly entry: number;
  readonly host: string;
  readonly literal: string;
  readonly token: string;
  readonly pattern?: string;
  readonly basic: string | null;
  readonly enhanced: string | null;
}

export interface CompiledMark {
  readonly host: string;
  /** Counts in a banner only. */
  readonly banner?: true;
  readonly literal: string;
  readonly token: string;
  readonly pattern?: string;
}

/** What the decoder knows: loaded with the Answer page, searched by token. */
export interface MatchIndex {
  readonly entries: readonly EntrySummary[];
  readonly patterns: readonly CompiledPattern[];
  readonly marks: readonly CompiledMark[];
  readonly hosts: Readonly<Record<string, Text>>;
  readonly causes: Readonly<Record<string, Cause>>;
}

/** One searchable thing: its page, what is shown, and the folded text of both languages that is searched. */
export interface SearchRow {
  readonly kind: 'entry' | 'code' | 'host' | 'cause';
  readonly id: string;
  readonly title: Text;
  readonly verdict?: Verdict;
  readonly words: string;
}

export interface SearchIndex {
  readonly rows: readonly SearchRow[];
}
