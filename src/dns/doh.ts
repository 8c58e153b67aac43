import type { Answer, Fault, Question, ResourceRecord } from './answer.ts';
import { isSameName } from './name.ts';
import type { Resolver } from './resolvers.ts';
import { decodeMessage, encodeQuery, isAnswerTo, type Message } from './wire.ts';

/** What is needed of `fetch`; the browser's and Node's both fit. No header is set, so no preflight is made. */
export type FetchLike = (url: string, init: DohRequest) => Promise<DohResponse>;

export interface DohRequest {
  readonly method: 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: 'omit';
  readonly referrerPolicy: 'no-referrer';
  readonly cache: 'default' | 'no-store';
  readonly mode: 'cors' | 'no-cors';
  readonly signal: AbortLike;
}

export interface DohResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface AbortLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** The network as the caller has it: the module itself holds no clock and opens no connection. */
export interface Network {
  readonly send: FetchLike;
  /** A signal that aborts after so many milliseconds, or when the person cancels. */
  readonly signalAfter: (milliseconds: number) => AbortLike;
  /** Whether the person pressed cancel. */
  readonly isCancelled?: () => boolean;
  /** `navigator.onLine === false`: then nothing is tried. */
  readonly isOffline?: () => boolean;
  /** Milliseconds since 1970; only for a Retry-After that is a date. */
  readonly now: number;
  /** Whether the page came by https: then plain http beyond loopback is blocked (W3C Mixed Content). */
  readonly isSecurePage: boolean;
  /** Whether the page's content security policy has refused this address. */
  readonly isForbidden?: (url: string) => boolean;
  /** Ask again past the HTTP cache. */
  readonly isFresh?: boolean;
}

/** How long one question may take: longer than a resolver's own retry of a slow server, short of losing patience. */
export const patience = 5000;

/** RFC 8484 §6: a message is at most what DNS over TCP allows. More is not DNS. */
const longestMessage = 65535;

/** Puts one question by RFC 8484 GET. Never rejects; each way to fail has its name. `url` may be any resolver's. */
export async function askResolver(
  resolver: Resolver,
  question: Question,
  network: Network,
  checkingDisabled = false,
): Promise<Answer> {
  const failed = (fault: Fault): Answer => ({ kind: 'not-answered', question, fault });
  const query = encodeQuery(question, checkingDisabled);
  if (!query) return failed({ kind: 'unqueryable-name' });
  if (network.isOffline?.()) return failed({ kind: 'offline' });
  if (network.isSecurePage && isMixedContent(resolver.url)) return failed({ kind: 'mixed-content' });
  const reply = await fetchMessage(`${resolver.url}?dns=${base64url(query)}`, network);
  if ('fault' in reply) return failed(reply.fault);
  const decoded = decodeMessage(reply.bytes);
  if (!decoded.ok) return failed({ kind: 'malformed', detail: decoded.detail });
  return conclude(decoded.message, question);
}

function isMixedContent(url: string): boolean {
  return /^http:/i.test(url) && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/i.test(url);
}

type Reply = { readonly bytes: Uint8Array } | { readonly fault: Fault };

async function fetchMessage(url: string, network: Network): Promise<Reply> {
  const signal = network.signalAfter(patience);
  const request: DohRequest = {
    method: 'GET',
    // Not a custom header: `accept` is on the CORS safelist and starts no preflight; Cloudflare asks for it.
    headers: { accept: 'application/dns-message' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: network.isFresh ? 'no-store' : 'default',
    mode: 'cors',
    signal,
  };
  try {
    const response = await network.send(url, request);
    const fault = faultOfResponse(response, network.now);
    if (fault) return { fault };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > longestMessage)
      return { fault: { kind: 'malformed', detail: 'longer than a message' } };
    return { bytes };
  } catch (error) {
    return { fault: await faultOfError(error, url, request, network) };
  }
}

function faultOfResponse(response: DohResponse, now: number): Fault | null {
  if (response.status === 429) {
    const seconds = retryAfter(response.headers.get('retry-after'), now);
    return seconds === null ? { kind: 'rate-limited' } : { kind: 'rate-limited', retryAfter: seconds };
  }
  const contentType = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (response.status < 200 || response.status > 299) return { kind: 'http', status: response.status };
  // A hotel's log-in page answers every request with 200 and HTML.
  if (contentType === 'text/html') return { kind: 'captive-portal' };
  return contentType === 'application/dns-message' ? null : { kind: 'content-type', contentType };
}

/** RFC 9110 §10.2.3: seconds, or a date. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

async function faultOfError(
  error: unknown,
  url: string,
  request: DohRequest,
  network: Network,
): Promise<Fault> {
  if (network.isCancelled?.()) return { kind: 'cancelled' };
  const name = error instanceof Error ? error.name : '';
  if (request.signal.aborted || name === 'TimeoutError' || name === 'AbortError') {
    return { kind: 'timeout', milliseconds: patience };
  }
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  if (typeof cause === 'string') return { kind: 'down', detail: cause };
  return refusedOrDown(url, request, network);
}

/**
 * A page sees the same TypeError for a dead host and for a missing CORS header. The same request without CORS tells them
 * apart: it succeeds, unreadable, when the host is there. It tells the same operator nothing new.
 */
async function refusedOrDown(url: string, request: DohRequest, network: Network): Promise<Fault> {
  try {
    await network.send(url, { ...request, mode: 'no-cors', signal: network.signalAfter(patience) });
    return { kind: 'cors' };
  } catch {
    return { kind: network.isForbidden?.(url) ? 'policy' : 'unreachable' };
  }
}

function conclude(message: Message, question: Question): Answer {
  if (!isAnswerTo(message, question)) {
    return { kind: 'not-answered', question, fault: { kind: 'question-mismatch' } };
  }
  if (message.truncated) return { kind: 'not-answered', question, fault: { kind: 'truncated' } };
  if (message.rcode !== 'NOERROR' && message.rcode !== 'NXDOMAIN') {
    return { kind: 'servfail', question, rcode: message.rcode };
  }
  const aliases = followAliases(message.answers, question);
  if (!aliases) return { kind: 'not-answered', question, fault: { kind: 'alias-loop' } };
  const answered = { question, aliases, authentic: message.authentic };
  if (message.rcode === 'NXDOMAIN') return { kind: 'nxdomain', ...answered };
  const owner = aliases.at(-1) ?? question.name;
  const records = message.answers.filter(
    (record) => record.data.type === question.type && isSameName(record.name, owner),
  );
  if (records.length > 0) return { kind: 'records', ...answered, records };
  return { kind: 'nodata', ...answered };
}

/** The names a chain of CNAMEs leads to, in any order of records; null when it runs in a circle. */
function followAliases(records: readonly ResourceRecord[], question: Question): string[] | null {
  const aliases: string[] = [];
  if (question.type === 'CNAME') return aliases;
  let owner = question.name;
  for (;;) {
    const alias = records.find((record) => record.data.type === 'CNAME' && isSameName(record.name, owner));
    if (!alias || alias.data.type !== 'CNAME') return aliases;
    owner = alias.data.target;
    if (isSameName(owner, question.name) || aliases.some((known) => isSameName(known, owner))) return null;
    aliases.push(owner);
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 §5 without padding, as RFC 8484 §4.1 wants it. */
function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = Math.min(4, bytes.length - at + 1);
    for (let digit = 0; digit < digits; digit += 1) text += alphabet[(group >> (18 - 6 * digit)) & 63];
  }
  return text;
}
