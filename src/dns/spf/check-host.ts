import { isInNetwork, reverseName } from '../address.ts';
import { dataOf, isUnanswered, textsOf, type Answer, type Ask, type RecordType } from '../answer.ts';
import { canonicalName, isQueryable, isWithin } from '../name.ts';
import {
  costsLookup,
  isSpf,
  modifierOf,
  parseSpf,
  type SpfMechanism,
  type SpfRecord,
} from '../records/spf.ts';
import { expandDomain, expandMacros, parseMacroString, type MacroString } from './macro.ts';
import { addressType, holds, startRun, validatedNames, valuesFor, type Run, type SpfRequest } from './run.ts';

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** Why the result is what it is: one code, and the term or name it is about. */
export type SpfCause =
  | { readonly code: 'matched'; readonly domain: string; readonly term: string }
  | { readonly code: 'no-match' }
  | { readonly code: 'no-domain' | 'no-record' | 'unanswered' | 'multiple-records'; readonly domain: string }
  | {
      readonly code: 'syntax' | 'mx-limit' | 'no-include-record';
      readonly domain: string;
      readonly term: string;
    }
  | { readonly code: 'lookup-limit' | 'void-limit'; readonly domain: string; readonly term: string };

export interface SpfOutcome {
  readonly result: SpfResult;
  readonly cause: SpfCause;
  /** What the domain publishes for a fail (RFC 7208 §6.2); absent for every other result and when it cannot be had. */
  readonly explanation?: string;
  /** Counted until the result was known; a record's whole cost is the tree's. */
  readonly lookups: number;
  readonly voids: number;
}

/** RFC 7208 §4.6.4. */
export const mostLookups = 10;
export const mostVoids = 2;
const mostMxHosts = 10;

interface Verdict {
  readonly result: SpfResult;
  readonly cause: SpfCause;
  /** The domain whose `exp` speaks: that of the record that failed, after redirects (RFC 7208 §6.2). */
  readonly failed?: { readonly domain: string; readonly record: SpfRecord };
}

const resultOf = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;

/** RFC 7208 §4: may this address send for MAIL FROM, or for HELO when MAIL FROM is empty (§2.4)? Never rejects. */
export async function checkHost(ask: Ask, request: SpfRequest): Promise<SpfOutcome> {
  const run = startRun(ask, request);
  const verdict = await evaluate(run, run.senderDomain);
  const { lookups, voids } = run;
  const explanation = verdict.failed
    ? await explain(run, verdict.failed.domain, verdict.failed.record)
    : null;
  const said = explanation === null ? {} : { explanation };
  return { result: verdict.result, cause: verdict.cause, ...said, lookups, voids };
}

/** RFC 7208 §4.3: not a name of several labels, or one that the DNS cannot hold, is no domain to ask. */
function isCheckable(domain: string): boolean {
  return isQueryable(domain) && canonicalName(domain).includes('.') && !/[[\]:]/.test(domain);
}

async function evaluate(run: Run, domain: string, via?: { domain: string; term: string }): Promise<Verdict> {
  if (!isCheckable(domain)) return { result: 'none', cause: { code: 'no-domain', domain } };
  const answer = await run.ask(domain, 'TXT');
  if (isUnanswered(answer)) return { result: 'temperror', cause: { code: 'unanswered', domain } };
  if (via && answer.kind !== 'records') run.voids += 1;
  if (via && run.voids > mostVoids) return permError('void-limit', via.domain, via.term);
  const found = textsOf(answer).filter(isSpf);
  if (found.length === 0) return { result: 'none', cause: { code: 'no-record', domain } };
  if (found.length > 1) return { result: 'permerror', cause: { code: 'multiple-records', domain } };
  const record = parseSpf(found[0]!);
  const error = record.errors[0];
  if (error) return { result: 'permerror', cause: { code: 'syntax', domain, term: error.term } };
  return evaluateRecord(run, domain, record);
}

async function evaluateRecord(run: Run, domain: string, record: SpfRecord): Promise<Verdict> {
  for (const term of record.terms) {
    if (term.kind === 'modifier') continue;
    if (costsLookup(term)) {
      run.lookups += 1;
      if (run.lookups > mostLookups) return permError('lookup-limit', domain, term.text);
    }
    const matched = await matches(run, domain, term);
    if (typeof matched !== 'boolean') return matched;
    if (!matched) continue;
    const result = resultOf[term.qualifier];
    const cause = { code: 'matched', domain, term: term.text } as const;
    return result === 'fail' ? { result, cause, failed: { domain, record } } : { result, cause };
  }
  const redirect = modifierOf(record, 'redirect');
  if (!redirect) return { result: 'neutral', cause: { code: 'no-match' } };
  run.lookups += 1;
  if (run.lookups > mostLookups) return permError('lookup-limit', domain, redirect.text);
  const target = await expandDomain(redirect.value, valuesFor(run, domain));
  const verdict = await evaluate(run, target, { domain, term: redirect.text });
  // RFC 7208 §6.1: a target without a record is the publisher's error.
  return verdict.result === 'none' ? permError('no-include-record', domain, redirect.text) : verdict;
}

type Matched = boolean | Verdict;

function permError(
  code: 'lookup-limit' | 'void-limit' | 'mx-limit' | 'no-include-record',
  domain: string,
  term: string,
): Verdict {
  return { result: 'permerror', cause: { code, domain, term } };
}

async function matches(run: Run, domain: string, term: SpfMechanism): Promise<Matched> {
  switch (term.name) {
    case 'all':
      return true;
    case 'ip4':
    case 'ip6':
      return isInNetwork(run.ip, term.network, term.bits);
    case 'include':
      return matchesInclude(run, domain, term.text, await targetOf(run, domain, term.domain));
    case 'exists': {
      // RFC 7208 §5.7: an A record, also for an IPv6 client.
      const answer = await look(run, domain, term.text, await targetOf(run, domain, term.domain), 'A');
      return 'result' in answer ? answer : answer.kind === 'records';
    }
    case 'a': {
      const target = await targetOf(run, domain, term.domain);
      const answer = await look(run, domain, term.text, target, addressType(run));
      return 'result' in answer ? answer : holds(run, answer, term);
    }
    case 'mx':
      return matchesMx(run, domain, term, await targetOf(run, domain, term.domain));
    case 'ptr':
      return matchesPtr(run, domain, term.text, await targetOf(run, domain, term.domain));
  }
}

async function targetOf(run: Run, domain: string, spec: MacroString | null): Promise<string> {
  return spec ? expandDomain(spec, valuesFor(run, domain)) : domain;
}

/** One look-up of a term: a fault is a temperror, the third empty answer a permerror (RFC 7208 §4.6.4, §5). */
async function look(
  run: Run,
  domain: string,
  term: string,
  name: string,
  type: RecordType,
): Promise<Answer | Verdict> {
  // A name that no query can hold does not exist (RFC 7208 §4.3, by analogy; it leaves the case open).
  if (!isQueryable(name))
    return { kind: 'nxdomain', question: { name, type }, aliases: [], authentic: false };
  const answer = await run.ask(name, type);
  if (isUnanswered(answer)) return { result: 'temperror', cause: { code: 'unanswered', domain: name } };
  if (answer.kind !== 'records') run.voids += 1;
  return run.voids > mostVoids ? permError('void-limit', domain, term) : answer;
}

/** RFC 7208 §5.2: only a pass of the other record matches; that it has none, or an error, is an error here. */
async function matchesInclude(run: Run, domain: string, term: string, target: string): Promise<Matched> {
  const inner = await evaluate(run, target, { domain, term });
  if (inner.result === 'pass') return true;
  if (inner.result === 'none') return permError('no-include-record', domain, term);
  if (inner.result === 'temperror' || inner.result === 'permerror') return inner;
  return false;
}

async function matchesMx(
  run: Run,
  domain: string,
  term: Extract<SpfMechanism, { name: 'a' | 'mx' }>,
  target: string,
): Promise<Matched> {
  const answer = await look(run, domain, term.text, target, 'MX');
  if ('result' in answer) return answer;
  const hosts = dataOf(answer, 'MX').sort((one, other) => one.preference - other.preference);
  if (hosts.length > mostMxHosts) return permError('mx-limit', domain, term.text);
  for (const { exchange } of hosts) {
    if (exchange === '.' || !isQueryable(exchange)) continue;
    const addresses = await run.ask(exchange, addressType(run));
    if (isUnanswered(addresses))
      return { result: 'temperror', cause: { code: 'unanswered', domain: exchange } };
    if (holds(run, addresses, term)) return true;
  }
  return false;
}

/** RFC 7208 §5.5: a fault while asking for the reverse name is no match, not an error. */
async function matchesPtr(run: Run, domain: string, term: string, target: string): Promise<Matched> {
  const answer = await look(run, domain, term, reverseName(run.ip), 'PTR');
  if ('result' in answer) return answer.result === 'permerror' ? answer : false;
  const names = await validatedNames(run, answer);
  return names.some((name) => isWithin(name, target));
}

/** RFC 7208 §6.2: whatever goes wrong with the explanation, the result stands without one. */
async function explain(run: Run, domain: string, record: SpfRecord): Promise<string | null> {
  const exp = modifierOf(record, 'exp');
  if (!exp) return null;
  const values = valuesFor(run, domain);
  const texts = textsOf(await run.ask(await expandDomain(exp.value, values), 'TXT'));
  if (texts.length !== 1) return null;
  const parts = parseMacroString(texts[0]!, true);
  return parts && parts.length > 0 ? expandMacros(parts, values) : null;
}
