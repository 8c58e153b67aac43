/* Generated from data/schema by `npm run data:types`. Do not edit. */

export type EntryId = string;
/**
 * How far the entry was reviewed: ai_generated (imported draft, claims checked one by one here), researched (written from sources named in it), lab_checked (claims replayed on real servers).
 */
export type Origin = 'ai_generated' | 'researched' | 'lab_checked';
/**
 * full: the workarounds end the failure. partial: they end it in the named cases only. none: nothing the sender can do.
 */
export type Resolution = 'full' | 'partial' | 'none';
export type BasicCode = string;
/**
 * RFC 3463 §2: class.subject.detail
 */
export type EnhancedCode = string;
export type Rate = EstimatedRate | MeasuredRate | SimulatedRate;
/**
 * Keys of the entry's `evidence` object that carry this claim.
 *
 * @minItems 1
 */
export type EvidenceRefs = [Slug, ...Slug[]];
export type Slug = string;
export type Day = string;
/**
 * wait: a correct retry will pass. fix: somebody must change something. stop: this address or message will never pass.
 */
export type Verdict = 'wait' | 'fix' | 'stop';
/**
 * Who must act.
 */
export type Actor = 'nobody' | 'sender' | 'sender-admin' | 'ip-owner' | 'recipient' | 'recipient-admin';
/**
 * The SMTP command that was answered (RFC 5321 §4.3.2); local: our own MTA said it.
 */
export type Stage =
  'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'end-of-data' | 'local';
/**
 * Host id, or `any` for wording no product owns.
 */
export type Slug1 = string;
/**
 * active: this version behaves as the entry says. changed: it behaves in another way, see notes. not-sent: it never sends this. unknown: not established.
 */
export type VersionStatus = 'active' | 'changed' | 'not-sent' | 'unknown';
/**
 * Id of data/sources.json.
 */
export type Slug2 = string;
/**
 * Host id of the product, or `shell`, `powershell`, `dns` (a record to publish), `any`.
 */
export type Slug3 = string;
/**
 * To an entry or, where none exists yet, to a code.
 */
export type ChainLink = {
  [k: string]: unknown | undefined;
} & {
  entry?: EntryId;
  code?: string;
  why: Text;
};
export type Evidence = {
  grade: Grade;
  source?: Slug4;
  /**
   * Section, file and function, or thread number within the source.
   */
  locator?: string;
  /**
   * Path below data/evidence; required for lab.
   */
  transcript?: string;
  says?: Text;
};
/**
 * lab: we ran it, transcript attached. source: read in source code. documented: vendor or RFC says so. reported: seen in the field. estimate: somebody's judgement, no method.
 */
export type Grade = 'lab' | 'source' | 'documented' | 'reported' | 'estimate';
/**
 * Id of data/sources.json; required for source, documented and reported.
 */
export type Slug4 = string;
export type CauseFamily =
  | 'recipient'
  | 'routing'
  | 'sender-identity'
  | 'transport-security'
  | 'reputation'
  | 'rate'
  | 'content'
  | 'system'
  | 'policy'
  | 'unknown';
/**
 * standard: an RFC or the registry defines it. historic: only in a superseded RFC. unregistered: hosts use it, nobody registered it. client: made up by a client program, never sent by a server.
 */
export type CodeStatus = 'standard' | 'historic' | 'unregistered' | 'client';
export type HostKind = 'product' | 'provider';
export type Support = 'supported' | 'superseded' | 'ended' | 'unknown';
/**
 * Publication date.
 */
export type Day1 = string;
/**
 * Day on which its content was last looked at.
 */
export type Day2 = string;
/**
 * Unique within the cause; `cause/id` is what an answer names.
 */
export type Slug5 = string;
/**
 * strong: decides against other words of the text. weak: what servers say on top of a reason; yields to a telling code. Default: neither.
 */
export type PatternStrength = 'strong' | 'weak';
/**
 * Counts only where this host speaks.
 */
export type Slug6 = string;

export interface Dataset {
  entry: Entry;
  causes: Causes;
  codes: Codes;
  host: Host;
  sources: Sources;
  moved: Moved;
  causePatterns: CausePatterns;
  codeCauses: CodeCauses;
  concepts: Concepts;
}
/**
 * One failure: one cause at one host (or at any host), with its page.
 */
export interface Entry {
  $schema: string;
  id: EntryId;
  domain: 'communication';
  category:
    | 'network_error'
    | 'policy_error'
    | 'addressing_error'
    | 'authentication_error'
    | 'reputation_error'
    | 'content_error'
    | 'system_error';
  origin: Origin;
  resolution: Resolution;
  /**
   * Basic code; null when no server sends one (local failures).
   */
  code: BasicCode | null;
  enhanced: EnhancedCode | null;
  /**
   * The reply as a person meets it, with example names. Never translated.
   */
  reply: string;
  title: Text;
  /**
   * Words people search for that stand nowhere else in the entry.
   */
  aliases?: {
    en: string[];
    zh: string[];
  };
  fixRate: Rate | null;
  confidence: Rate | null;
  firstSeen: Day;
  updated: Day;
  verdict: Verdict;
  verdictNote: Text1;
  actor: Actor;
  cause: Slug;
  /**
   * Who says it: ids of data/hosts.
   *
   * @minItems 1
   */
  hosts: [Slug, ...Slug[]];
  /**
   * @minItems 1
   */
  stages: [Stage, ...Stage[]];
  /**
   * Exact wordings with how they are recognised. Empty only for an entry that no server words in one way.
   */
  texts: ReplyText[];
  rootCause: Text;
  rootCauseEvidence?: EvidenceRefs;
  /**
   * @minItems 1
   */
  versions: [VersionRow, ...VersionRow[]];
  /**
   * @minItems 1
   */
  documentation: [Citation, ...Citation[]];
  /**
   * The short way through, imperative, in order. Shown in both languages on every page.
   *
   * @minItems 1
   * @maxItems 7
   */
  steps:
    | [Text]
    | [Text, Text]
    | [Text, Text, Text]
    | [Text, Text, Text, Text]
    | [Text, Text, Text, Text, Text]
    | [Text, Text, Text, Text, Text, Text]
    | [Text, Text, Text, Text, Text, Text, Text];
  /**
   * @minItems 1
   */
  workarounds: [Workaround, ...Workaround[]];
  /**
   * @minItems 1
   */
  deadEnds: [DeadEnd, ...DeadEnd[]];
  chain: Chain;
  /**
   * What an imported page said and what is true.
   */
  corrections?: Correction[];
  /**
   * Every piece of evidence of the entry; claims refer to it by key.
   */
  evidence: {
    [k: string]: Evidence | undefined;
  };
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text {
  en: string;
  zh: string;
}
/**
 * Somebody's judgement without a method. Only imported figures may have it.
 */
export interface EstimatedRate {
  basis: 'estimate';
  percent: number;
}
/**
 * k of n trials in the lab had the outcome that the claim names.
 */
export interface MeasuredRate {
  basis: 'measured';
  k: number;
  n: number;
  note?: Text;
  evidence: EvidenceRefs;
}
/**
 * k of n runs of the retry model with the named parameters.
 */
export interface SimulatedRate {
  basis: 'simulated';
  k: number;
  n: number;
  model: string;
  parameters: {
    [k: string]: string | undefined;
  };
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text1 {
  en: string;
  zh: string;
}
export interface ReplyText {
  host: Slug1;
  /**
   * Versions that send it, as `2.3-` (from), `-2.11` (up to), `2.3-2.11`.
   */
  versions?: string;
  /**
   * The whole reply, code included, with example names (RFC 2606, RFC 5737).
   */
  text: string;
  /**
   * Lower-case words that every such reply contains, the rarest run of them: the matcher looks for this first.
   */
  literal: string;
  /**
   * ECMAScript regular expression (flags iu) on the reply text with white space folded; needed only when the literal alone would match too much.
   */
  pattern?: string;
  /**
   * Further replies that must match.
   */
  samples?: string[];
  evidence: EvidenceRefs;
}
export interface VersionRow {
  /**
   * As shown: `Postfix 3.8`, `RFC 5321`.
   */
  version: string;
  /**
   * Host id, or null for a specification.
   */
  host: Slug | null;
  status: VersionStatus;
  introduced: string | null;
  deprecated: string | null;
  notes: Text;
  evidence: EvidenceRefs;
}
export interface Citation {
  source: Slug2;
  section?: string;
  says: Text;
}
export interface Workaround {
  action: Text;
  detail: Text;
  commands?: Command[];
  rates: Rate[];
  evidence: EvidenceRefs;
}
export interface Command {
  on: Slug3;
  versions?: string;
  /**
   * Ready to copy; lines separated by \n.
   */
  run: string;
  note?: Text;
}
export interface DeadEnd {
  action: Text;
  reason: Text;
  rates: Rate[];
  evidence: EvidenceRefs;
}
export interface Chain {
  leadsTo: ChainLink[];
  precededBy: ChainLink[];
  confusedWith: ChainLink[];
}
export interface Correction {
  claim: Text;
  truth: Text;
  evidence: EvidenceRefs;
}
/**
 * The closed list of causes, by id.
 */
export interface Causes {
  $schema: string;
  causes: {
    [k: string]: Cause | undefined;
  };
}
export interface Cause {
  family: CauseFamily;
  verdict: Verdict;
  actor: Actor;
  title: Text2;
  meaning: Text3;
  advice: Text4;
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text2 {
  en: string;
  zh: string;
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text3 {
  en: string;
  zh: string;
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text4 {
  en: string;
  zh: string;
}
/**
 * Reply codes: basic.json has RFC 5321 and its companions, enhanced.json the IANA registry of RFC 5248 and what hosts use outside it.
 */
export interface Codes {
  $schema: string;
  codes: Code[];
}
export interface Code {
  /**
   * `450`; enhanced codes as the registry writes them, `X.7.1`, or with a class where only that class is used, `5.7.515`.
   */
  code: string;
  status: CodeStatus;
  title: Text5;
  meaning: Text;
  /**
   * Basic codes registered with an enhanced code.
   */
  basic?: BasicCode[];
  /**
   * Classes an enhanced code X.y.z is used with.
   */
  classes?: ('2' | '4' | '5')[];
  stages?: Stage[];
  /**
   * @minItems 1
   */
  sources: [Citation, ...Citation[]];
  /**
   * What it means at hosts that use it in their own way.
   */
  hosts?: HostMeaning[];
  note?: Text;
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text5 {
  en: string;
  zh: string;
}
export interface HostMeaning {
  host: Slug;
  /**
   * With its class or basic code where the meaning needs it: `421 4.7.30`.
   */
  code?: string;
  cause?: Slug;
  meaning: Text;
  source: Citation;
}
/**
 * Who says it: a product or a provider.
 */
export interface Host {
  $schema: string;
  id: Slug;
  kind: HostKind;
  name: Text;
  summary: Text6;
  /**
   * How its replies are recognised, best first. A mark must be the host's own: no sample's name, id or address.
   */
  marks: HostMark[];
  releases: Release[];
  retry?: Text7;
  documentation?: Citation[];
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text6 {
  en: string;
  zh: string;
}
export interface HostMark {
  /**
   * Lower-case characters that must stand in the text.
   */
  literal: string;
  /**
   * ECMAScript regular expression (flags iu) that must match as well.
   */
  pattern?: string;
  /**
   * Where it counts: the whole text (default) or the banner only.
   */
  in?: 'text' | 'banner';
  sample?: string;
}
export interface Release {
  version: string;
  /**
   * Newest patch seen.
   */
  latest?: string;
  date?: Day;
  support: Support;
  ended?: Day;
  note?: Text;
  source: Slug;
}
/**
 * The same statement in both languages. Plain text; `backticks` mark what machines say.
 */
export interface Text7 {
  en: string;
  zh: string;
}
/**
 * Citation catalogue, by id.
 */
export interface Sources {
  $schema: string;
  sources: {
    [k: string]: Source | undefined;
  };
}
export interface Source {
  title: string;
  publisher: string;
  url: string;
  date?: Day1;
  seen: Day2;
  note?: string;
}
/**
 * Old entry id -> new entry id. An id once published resolves for ever.
 */
export interface Moved {
  $schema: string;
  moved: {
    [k: string]: EntryId | undefined;
  };
}
/**
 * The wordings by which one cause is recognised.
 */
export interface CausePatterns {
  $schema: string;
  cause: Slug;
  patterns: CausePattern[];
}
export interface CausePattern {
  id: Slug5;
  /**
   * Lower-case characters without diacritics; one of them stands in the text and begins and ends at a word boundary.
   *
   * @minItems 1
   */
  literals: [string, ...string[]];
  /**
   * ECMAScript regular expression (flags iu) that must match as well, in linear time. `{name}` stands for a concept of concepts.json.
   */
  pattern?: string;
  strength?: PatternStrength;
  host?: Slug6;
  /**
   * Counts only with one of these codes.
   *
   * @minItems 1
   */
  basic?: [BasicCode, ...BasicCode[]];
  /**
   * Counts only with one of these codes.
   *
   * @minItems 1
   */
  enhanced?: [EnhancedCode, ...EnhancedCode[]];
  /**
   * Counts only in answer to one of these commands.
   *
   * @minItems 1
   */
  stage?: [Stage, ...Stage[]];
  /**
   * Texts written for this rule, with example names, that must lead to this cause.
   *
   * @minItems 1
   */
  samples: [string, ...string[]];
}
/**
 * What a code tells of the cause when the words tell nothing.
 */
export interface CodeCauses {
  $schema: string;
  enhanced: CauseByCode;
  generic: CauseByCode1;
  basic: CauseByCode2;
}
/**
 * Telling enhanced codes, class left open (`X.2.2`): they beat weak words.
 */
export interface CauseByCode {
  [k: string]: Slug | undefined;
}
/**
 * Enhanced codes that are used for many things: they lose against weak words.
 */
export interface CauseByCode1 {
  [k: string]: Slug | undefined;
}
/**
 * Basic codes, the last resort.
 */
export interface CauseByCode2 {
  [k: string]: Slug | undefined;
}
/**
 * Groups of words that mean the same in a reply. A cause's pattern names them as `{name}`.
 */
export interface Concepts {
  $schema: string;
  /**
   * Name -> regular expression; it may name other concepts.
   */
  concepts: {
    [k: string]: string | undefined;
  };
}
