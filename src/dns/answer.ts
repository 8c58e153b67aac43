export type RecordType =
  'A' | 'AAAA' | 'CAA' | 'CNAME' | 'HTTPS' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'SPF' | 'SVCB' | 'TLSA' | 'TXT';

export interface Question {
  readonly name: string;
  readonly type: RecordType;
}

/** One resource record. Names come as the server wrote them, without the final dot; the root is `.`. */
export interface ResourceRecord {
  readonly name: string;
  /** Seconds. */
  readonly ttl: number;
  readonly data: RecordData;
}

export type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'CNAME' | 'NS' | 'PTR'; readonly target: string }
  | { readonly type: 'MX'; readonly preference: number; readonly exchange: string }
  /** `text` joins the strings without a space (RFC 7208 §3.3); one character an octet, so 8-bit octets stay visible. */
  | { readonly type: 'SPF' | 'TXT'; readonly strings: readonly string[]; readonly text: string }
  | { readonly type: 'SOA'; readonly primary: string; readonly serial: number; readonly minimum: number }
  | TlsaData
  | { readonly type: 'CAA'; readonly flags: number; readonly tag: string; readonly value: string }
  | {
      readonly type: 'HTTPS' | 'SVCB';
      readonly priority: number;
      readonly target: string;
      readonly parameters: readonly { readonly key: number; readonly value: string }[];
    }
  | { readonly type: 'other'; readonly code: number; readonly hex: string };

export interface TlsaData {
  readonly type: 'TLSA';
  readonly usage: number;
  readonly selector: number;
  readonly matching: number;
  /** Hexadecimal, lower case. */
  readonly data: string;
}

/** Why a question could not be put or its answer not be believed. None of these says anything about the record. */
export type Fault =
  | { readonly kind: 'down'; readonly detail?: string }
  | { readonly kind: 'timeout'; readonly milliseconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAfter?: number }
  | { readonly kind: 'captive-portal' }
  | { readonly kind: 'content-type'; readonly contentType: string }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'question-mismatch' }
  | { readonly kind: 'malformed'; readonly detail: string }
  | { readonly kind: 'cors' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'policy' }
  | { readonly kind: 'mixed-content' }
  | { readonly kind: 'unqueryable-name' }
  | { readonly kind: 'alias-loop' };

interface Answered {
  readonly question: Question;
  /** The names a CNAME chain led to, first to last; empty without one (RFC 1034 §3.6.2). */
  readonly aliases: readonly string[];
  /** The AD bit. It proves something only from a resolver that validates and that is trusted (RFC 4035 §3.2.3). */
  readonly authentic: boolean;
}

/** An answer is one of these five; the last two never mean that a record is missing. */
export type Answer =
  | (Answered & { readonly kind: 'records'; readonly records: readonly ResourceRecord[] })
  | (Answered & { readonly kind: 'nodata' })
  | (Answered & { readonly kind: 'nxdomain' })
  | { readonly kind: 'servfail'; readonly question: Question; readonly rcode: string }
  | { readonly kind: 'not-answered'; readonly question: Question; readonly fault: Fault };

/** Puts one question. It never rejects: whatever goes wrong is an answer of its own kind. */
export type Ask = (name: string, type: RecordType, options?: AskOptions) => Promise<Answer>;

export interface AskOptions {
  /** Sets the CD bit: the resolver hands over data that fails validation (RFC 4035 §3.2.2). */
  readonly checkingDisabled?: boolean;
}

/** The data of the records of one type; empty for every answer without records. */
export function dataOf<T extends RecordData['type']>(answer: Answer, type: T): (RecordData & { type: T })[] {
  if (answer.kind !== 'records') return [];
  const isWanted = (data: RecordData): data is RecordData & { type: T } => data.type === type;
  return answer.records.map((record) => record.data).filter(isWanted);
}

/** The joined text of every TXT record. */
export function textsOf(answer: Answer): string[] {
  return dataOf(answer, 'TXT').map((data) => data.text);
}

/** The addresses of an A or AAAA answer. */
export function addressesOf(answer: Answer): string[] {
  return [...dataOf(answer, 'A'), ...dataOf(answer, 'AAAA')].map((data) => data.address);
}

/** Whether the question got no usable reply: a fault on the way, or a server that said it failed. */
export function isUnanswered(
  answer: Answer,
): answer is Extract<Answer, { kind: 'servfail' | 'not-answered' }> {
  return answer.kind === 'servfail' || answer.kind === 'not-answered';
}
