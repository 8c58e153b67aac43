import type {
  Actor,
  CauseFamily,
  CodeStatus,
  Entry,
  Grade,
  HostKind,
  Origin,
  Resolution,
  Stage,
  Support,
  Verdict,
  VersionStatus,
} from '../dataset/types.gen.ts';
import type { DnsMessages } from './dns-messages.ts';
import type { RetryMessages } from './retry-messages.ts';

/** Words that more than one page uses. */
export interface CommonMessages {
  readonly tagline: string;
  readonly skipToContent: string;
  readonly nav: Readonly<Record<'label' | 'answer' | 'browse' | 'codes' | 'dns' | 'retry' | 'about', string>>;
  readonly otherLanguage: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** The verdict as one sentence. */
  readonly verdictSentence: Readonly<Record<Verdict, string>>;
  readonly actor: Readonly<Record<Actor, string>>;
  readonly whoActs: string;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  /** Why a mistyped query found something. */
  readonly similar: (words: string) => string;
  /** The way from a reply that asks for a wait to the Retry page. */
  readonly nextTry: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly entries: (count: number) => string;
  readonly noEntries: string;
  /** After a list's first entries: the way to search for the others. */
  readonly moreEntries: (count: number) => string;
  readonly footer: (date: string) => string;
  readonly privacy: string;
  readonly stored: Readonly<Record<'ready' | 'storing' | 'waiting' | 'unsupported' | 'failed', string>>;
  readonly update: Readonly<Record<'ready' | 'apply' | 'later' | 'elsewhere' | 'reload', string>>;
  readonly printed: (url: string) => string;
}

export interface AnswerMessages {
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly lead: string;
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly noScript: string;
  readonly clear: string;
  readonly examples: string;
  readonly loadFailed: string;
  readonly retry: string;
  readonly unknownHeading: string;
  readonly unknownText: string;
  readonly unknownNoCode: string;
  readonly codeHeading: (code: string) => string;
  readonly codePrompt: string;
  readonly classAdvice: Readonly<Record<'2' | '3' | '4' | '5', string>>;
  readonly noSuchCode: (code: string) => string;
  readonly saidBy: string;
  readonly nobodyKnown: string;
  readonly stage: string;
  readonly cause: string;
  readonly matched: string;
  readonly matchedBy: Readonly<Record<'text' | 'host' | 'enhanced' | 'basic', string>>;
  readonly doThis: string;
  readonly notThis: string;
  readonly open: string;
  readonly otherMatches: string;
  readonly sameCode: string;
  readonly found: string;
  readonly status: (matches: number) => string;
  readonly tooLong: (limit: string) => string;
  readonly meansHere: string;
  readonly unknownDelivery: string;
  readonly likeliest: string;
  readonly openCause: string;
  /** The way to the DNS page. */
  readonly checkClaims: string;
  readonly causeEntries: string;
  readonly recipient: string;
  readonly nobodyNamed: string;
  readonly server: string;
  readonly codes: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<OutcomeName, string>>;
  readonly spokenBy: string;
  readonly speakers: Readonly<Record<'local' | 'remote' | 'gateway', string>>;
  readonly firstTried: string;
  readonly lastTried: string;
  readonly tries: (count: number) => string;
  readonly deliveredLater: string;
  readonly deliveredLaterSentence: string;
  readonly noFailure: Readonly<Record<'delivered' | 'feedback' | 'vacation', Told>>;
  readonly notBounce: Told;
  readonly noDelivery: Told;
  readonly countOf: Readonly<Record<OutcomeName, (count: number) => string>>;
  readonly likely: (cause: string) => string;
  readonly recipients: (count: number) => string;
  readonly undetermined: string;
  readonly showAll: (count: number) => string;
  readonly redact: string;
  readonly redacted: string;
  readonly file: Readonly<
    Record<
      | 'open'
      | 'drop'
      | 'reading'
      | 'stop'
      | 'stopped'
      | 'remove'
      | 'failed'
      | 'pasted'
      | 'shared'
      | 'readAll',
      string
    >
  > & {
    readonly unreadable: Readonly<Record<'noText' | 'damaged' | 'tooLarge', string>>;
    readonly incomplete: Readonly<Record<'damaged' | 'tooLarge', string>>;
  };
  readonly overview: OverviewMessages;
}

type FailureKindName = 'bounced' | 'deferred' | 'rejected' | 'trouble';

/** What a long log tells, on the screen and in its report. */
export interface OverviewMessages {
  readonly heading: string;
  readonly figures: Readonly<
    Record<FailureKindName | 'recovered' | 'delivered' | 'lines' | 'unknown', string>
  >;
  readonly tables: Readonly<
    Record<'byEntry' | 'byCause' | 'byText' | 'byHost' | 'byDomain' | 'byHour', string>
  >;
  /** A part of a row's number. */
  readonly countOf: Readonly<Record<FailureKindName, (count: string) => string>>;
  readonly other: string;
  readonly firstLines: (count: number) => string;
  readonly report: Readonly<
    Record<
      'copy' | 'copied' | 'copyFailed' | 'save' | 'failed' | 'hint' | 'note' | 'count' | 'what' | 'example',
      string
    >
  >;
}

type OutcomeName = 'failed' | 'delayed' | 'delivered' | 'feedback' | 'vacation';

interface Told {
  readonly heading: string;
  readonly text: string;
}

export interface EntryMessages {
  readonly description: (cause: string, verdict: string) => string;
  readonly doThis: string;
  readonly notThis: string;
  readonly facts: string;
  readonly fact: Readonly<
    Record<
      | 'code'
      | 'enhanced'
      | 'domain'
      | 'category'
      | 'origin'
      | 'resolution'
      | 'id'
      | 'fixRate'
      | 'confidence'
      | 'evidence'
      | 'firstSeen'
      | 'updated'
      | 'cause'
      | 'saidBy'
      | 'stage',
      string
    >
  >;
  readonly category: Readonly<Record<Entry['category'], string>>;
  readonly domain: Readonly<Record<Entry['domain'], string>>;
  readonly origin: Readonly<Record<Origin, string>>;
  readonly resolution: Readonly<Record<Resolution, string>>;
  readonly versions: string;
  readonly versionColumns: Readonly<
    Record<'version' | 'status' | 'introduced' | 'deprecated' | 'notes', string>
  >;
  readonly versionStatus: Readonly<Record<VersionStatus, string>>;
  /** Stands before the releases that the laboratory saw a row's behaviour on. */
  readonly seenOn: string;
  /** Parts the items of a list in a sentence. */
  readonly comma: string;
  readonly none: string;
  readonly rootCause: string;
  readonly documentation: string;
  readonly workarounds: string;
  readonly steps: string;
  /** Heading of the steps in the other language. */
  readonly otherSteps: string;
  readonly deadEnds: string;
  readonly texts: string;
  readonly textsNone: string;
  readonly versionsRange: (from: string, to: string) => string;
  readonly commandKind: Readonly<Record<'shell' | 'powershell' | 'dns' | 'any', string>>;
  readonly chain: string;
  readonly chainKind: Readonly<Record<'leadsTo' | 'precededBy' | 'confusedWith', string>>;
  readonly corrections: string;
  readonly correctionsLead: string;
  readonly claimed: string;
  readonly truth: string;
  readonly evidence: string;
  readonly evidenceLead: string;
  readonly rate: Readonly<{
    success: (figure: string) => string;
    fail: (figure: string) => string;
    /** In place of a percentage where every trial had the outcome. */
    always: Readonly<Record<'success' | 'fail', string>>;
    estimate: string;
    measured: (k: number, n: number) => string;
    simulated: (k: number, n: number) => string;
    notMeasured: string;
    estimateHint: string;
  }>;
  readonly onThisPage: string;
  readonly moved: string;
}

export interface EvidenceMessages {
  readonly title: (host: string, name: string) => string;
  readonly description: (title: string) => string;
  readonly lead: string;
  readonly citedBy: string;
  readonly header: Readonly<
    Record<
      | 'package'
      | 'provokes'
      | 'setting'
      | 'command'
      | 'date'
      | 'outcome'
      | 'experiment'
      | 'trials'
      | 'deterministic',
      string
    >
  >;
}

export interface CodeMessages {
  readonly title: (code: string) => string;
  readonly description: (code: string, title: string) => string;
  readonly status: Readonly<Record<CodeStatus, string>>;
  readonly says: string;
  readonly classMeaning: Readonly<Record<'1' | '2' | '3' | '4' | '5' | '6' | '9', string>>;
  readonly registeredWith: string;
  readonly stages: string;
  readonly hosts: string;
  readonly hostsLead: string;
  readonly entries: string;
  readonly sources: string;
  readonly note: string;
}

export interface BrowseMessages {
  readonly title: string;
  readonly description: string;
  readonly searchLabel: string;
  readonly searchPlaceholder: string;
  readonly searchHint: string;
  readonly noScript: string;
  readonly results: (count: number) => string;
  readonly noResults: string;
  readonly showMore: string;
  readonly loadFailed: string;
  readonly retry: string;
  readonly kind: Readonly<Record<'entry' | 'code' | 'host' | 'cause', string>>;
  readonly entries: string;
  readonly byVerdict: string;
  readonly verdictDescription: (sentence: string) => string;
  readonly causes: string;
  readonly byCause: string;
  readonly byHost: string;
  readonly byCode: string;
  readonly allCodes: string;
  readonly family: Readonly<Record<CauseFamily, string>>;
  readonly hostKind: Readonly<Record<HostKind, string>>;
  readonly codesTitle: string;
  readonly codesDescription: string;
  readonly basicCodes: string;
  readonly enhancedCodes: string;
  readonly hostDescription: (name: string) => string;
  readonly causeDescription: (name: string) => string;
  readonly howItReplies: string;
  readonly howItRetries: string;
  readonly releases: string;
  readonly releaseColumns: Readonly<Record<'version' | 'latest' | 'date' | 'support', string>>;
  readonly support: Readonly<Record<Support, string>>;
  readonly codesHere: string;
  readonly meaning: string;
  readonly advice: string;
}

export interface AboutMessages {
  readonly title: string;
  readonly description: string;
  readonly what: string;
  readonly offline: string;
  readonly offlineNoScript: string;
  readonly proof: Readonly<
    Record<'state' | 'files' | 'size' | 'verified' | 'persistent' | 'version' | 'dataDate' | 'never', string>
  >;
  readonly state: Readonly<Record<'complete' | 'incomplete' | 'absent' | 'unsupported' | 'checking', string>>;
  readonly verify: string;
  readonly verifying: (done: number, total: number) => string;
  readonly stop: string;
  readonly verifyFailed: string;
  readonly missing: (count: number) => string;
  readonly repair: string;
  readonly persistentYes: string;
  readonly persistentNo: string;
  readonly persistentUnknown: string;
  readonly askPersistent: string;
  readonly persistentRefused: string;
  readonly install: string;
  readonly installLead: string;
  readonly installButton: string;
  readonly installed: string;
  readonly installIos: string;
  readonly settings: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly settingNotKept: string;
  readonly checkUpdate: string;
  readonly upToDate: string;
  readonly updateFailed: string;
  readonly data: string;
  readonly counts: Readonly<
    Record<'entries' | 'basicCodes' | 'enhancedCodes' | 'hosts' | 'causes' | 'sources', string>
  >;
  readonly evidenceLead: string;
  readonly changes: string;
  readonly exportLead: string;
  readonly exportButton: string;
  readonly exportFailed: string;
  readonly api: string;
  readonly privacy: string;
  readonly privacyText: readonly string[];
}

export interface NotFoundMessages {
  readonly title: string;
  readonly text: string;
  readonly offlineTitle: string;
  readonly offlineText: string;
}

/** The words of pages that show a record. */
export interface RecordMessages {
  readonly common: CommonMessages;
  readonly entry: EntryMessages;
  readonly evidence: EvidenceMessages;
  readonly code: CodeMessages;
  readonly browse: BrowseMessages;
  readonly notFound: NotFoundMessages;
}

export interface Messages extends RecordMessages {
  readonly answer: AnswerMessages;
  readonly about: AboutMessages;
  readonly dns: DnsMessages;
  readonly retry: RetryMessages;
}
