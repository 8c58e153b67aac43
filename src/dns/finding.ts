import type { Fault, Question, RecordType } from './answer.ts';

export type Grade = 'ok' | 'info' | 'warning' | 'error' | 'could-not-ask';

/** What a finding explains: replies that it causes. */
export interface Explains {
  /** Ids of entries, `communication/...`. */
  readonly entries: readonly string[];
  /** Enhanced codes of replies, `5.1.10`. */
  readonly codes: readonly string[];
}

/** What the catalogue holds about one code of finding. */
export interface FindingKind {
  readonly grade: Grade;
  /** `RFC 7505 §3`; empty where no RFC speaks. */
  readonly rfc: string;
  readonly entries?: readonly string[];
  readonly codes?: readonly string[];
}

export type FindingKinds = Readonly<Record<string, FindingKind>>;

export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A record to publish, ready for a zone file. */
export interface Publish {
  readonly name: string;
  readonly type: RecordType;
  readonly value: string;
}

/** One result of a check: a code and parameters, never a sentence. */
export interface Finding<Code extends string = string> {
  readonly check: string;
  readonly grade: Grade;
  readonly code: Code;
  readonly params: Params;
  /** The record as it is. */
  readonly record?: string;
  /** What to publish instead. */
  readonly publish?: Publish;
  readonly rfc: string;
  readonly explains: Explains;
}

export interface FindingExtras {
  readonly record?: string;
  readonly publish?: Publish;
}

/** Gives a check its own way to write findings: grade, RFC and replies come from its table. */
export function findingsOf<Kinds extends FindingKinds>(check: string, kinds: Kinds) {
  return (code: keyof Kinds & string, params: Params = {}, extras: FindingExtras = {}): Finding => {
    const { grade, rfc, entries = [], codes = [] } = kinds[code]!;
    return { check, grade, code, params, ...extras, rfc, explains: { entries, codes } };
  };
}

/** The findings that any check may have to give in place of its own. */
export const sharedFindings = {
  'could-not-ask': { grade: 'could-not-ask', rfc: 'RFC 8484' },
  'server-failed': { grade: 'error', rfc: 'RFC 1035 §4.1.1', codes: ['4.4.3', '4.1.2', '4.1.8'] },
} as const satisfies FindingKinds;

/** Says that a question got no answer, or that a server failed: never that a record is missing. */
export function unansweredFinding(
  check: string,
  answer:
    | { readonly kind: 'servfail'; readonly question: Question; readonly rcode: string }
    | { readonly kind: 'not-answered'; readonly question: Question; readonly fault: Fault },
): Finding {
  const write = findingsOf(check, sharedFindings);
  const { name, type } = answer.question;
  if (answer.kind === 'servfail') return write('server-failed', { name, type, rcode: answer.rcode });
  return write('could-not-ask', { name, type, reason: reasonOf(answer.fault), ...figuresOf(answer.fault) });
}

/** What a fault says beyond its kind: the status, the seconds to wait, the type that came instead. */
function figuresOf(fault: Fault): Params {
  if (fault.kind === 'http') return { status: fault.status };
  if (fault.kind === 'content-type') return { contentType: fault.contentType };
  return fault.kind === 'rate-limited' && fault.retryAfter !== undefined ? { seconds: fault.retryAfter } : {};
}

/** A fault as one word, with its number where it has one: `timeout`, `http-403`. */
export function reasonOf(fault: Fault): string {
  return fault.kind === 'http' ? `http-${fault.status}` : fault.kind;
}
