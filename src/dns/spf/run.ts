import { isInNetwork, parseAddress, reverseName, type Address } from '../address.ts';
import { addressesOf, dataOf, type Answer, type Ask, type RecordType } from '../answer.ts';
import { canonicalName, isWithin } from '../name.ts';
import type { MacroValues } from './macro.ts';

export interface SpfRequest {
  readonly ip: Address;
  /** The envelope sender without angle brackets; empty for a bounce. */
  readonly mailFrom: string;
  readonly helo: string;
  /** Milliseconds since 1970, for the macro `t`. */
  readonly now: number;
}

/** RFC 7208 §4.6.4. */
const mostPtrNames = 10;

/** One evaluation: who sends, and what it has cost so far. */
export interface Run {
  readonly ask: Ask;
  readonly ip: Address;
  readonly sender: string;
  readonly local: string;
  readonly senderDomain: string;
  readonly helo: string;
  readonly timestamp: number;
  lookups: number;
  voids: number;
}

/** Begins an evaluation for a sender. */
export function startRun(ask: Ask, request: SpfRequest): Run {
  const { local, domain } = splitSender(request.mailFrom, request.helo);
  return {
    ask,
    ip: request.ip,
    sender: `${local}@${domain}`,
    local,
    senderDomain: domain,
    helo: request.helo,
    timestamp: Math.floor(request.now / 1000),
    lookups: 0,
    voids: 0,
  };
}

/** What macros stand for in a record of some domain, when this sender is checked. */
export function macrosFor(ask: Ask, request: SpfRequest): (domain: string) => MacroValues {
  const run = startRun(ask, request);
  return (domain) => valuesFor(run, domain);
}

/** RFC 7208 §4.3: a sender without a local part speaks for `postmaster`. */
export function splitSender(mailFrom: string, helo: string): { local: string; domain: string } {
  const at = mailFrom.lastIndexOf('@');
  if (mailFrom === '') return { local: 'postmaster', domain: helo };
  return { local: mailFrom.slice(0, Math.max(0, at)) || 'postmaster', domain: mailFrom.slice(at + 1) };
}

/** The one type of address that is asked for: the client's own family. */
export function addressType(run: Run): RecordType {
  return run.ip.family === 4 ? 'A' : 'AAAA';
}

/** Whether one of an answer's addresses is the client's, within a prefix length. */
export function holds(
  run: Run,
  answer: Answer,
  term: { readonly bits4: number; readonly bits6: number },
): boolean {
  const bits = run.ip.family === 4 ? term.bits4 : term.bits6;
  return addressesOf(answer).some((text) => {
    const address = parseAddress(text);
    return address !== null && isInNetwork(run.ip, address, bits);
  });
}

/** The client's reverse names that lead back to it (RFC 7208 §5.5). */
export async function validatedNames(run: Run, answer: Answer): Promise<string[]> {
  const names: string[] = [];
  // RFC 7208 §4.6.4: names after the tenth are ignored, because the client's owner may publish any number.
  for (const { target } of dataOf(answer, 'PTR').slice(0, mostPtrNames)) {
    if (holds(run, await run.ask(target, addressType(run)), { bits4: 32, bits6: 128 })) names.push(target);
  }
  return names;
}

/** What macros stand for in a record of this domain. */
export function valuesFor(run: Run, domain: string): MacroValues {
  return { ...run, domain, validatedName: () => bestName(run, domain) };
}

/** RFC 7208 §7.3, `p`: the domain itself, then one below it, then any validated name. */
async function bestName(run: Run, domain: string): Promise<string> {
  const names = await validatedNames(run, await run.ask(reverseName(run.ip), 'PTR'));
  const exact = names.find((name) => canonicalName(name) === canonicalName(domain));
  return exact ?? names.find((name) => isWithin(name, domain)) ?? names[0] ?? 'unknown';
}
