import { parseAddress, reverseName } from './address.ts';
import { addressesOf, dataOf, isUnanswered, type Answer, type Ask } from './answer.ts';
import { isQueryable } from './name.ts';
import { readMx } from './records/mx.ts';

export interface MailHost {
  readonly host: string;
  readonly preference: number;
  /** The A and AAAA answers as they came; null where none could be asked (the null MX). */
  readonly four: Answer | null;
  readonly six: Answer | null;
  readonly addresses: readonly string[];
}

/** Where mail for a domain goes: its MX hosts with their addresses (RFC 5321 §5.1). */
export interface MailPath {
  readonly domain: string;
  readonly mx: Answer;
  /** `explicit`: MX records; `implicit`: none, so the domain's own address; `null`: takes no mail; `none`: nowhere. */
  readonly kind: 'explicit' | 'implicit' | 'null' | 'none' | 'unanswered';
  readonly hosts: readonly MailHost[];
}

/** Asks for a domain's MX and every host's addresses, all at once. Never rejects. */
export async function readMailPath(ask: Ask, domain: string): Promise<MailPath> {
  const mx = await ask(domain, 'MX');
  if (isUnanswered(mx)) return { domain, mx, kind: 'unanswered', hosts: [] };
  const records = readMx(mx);
  const hosts = await Promise.all(records.map((record) => readHost(ask, record.host, record.preference)));
  if (hosts.length > 0) {
    const kind = hosts.every((host) => host.host === '.') ? 'null' : 'explicit';
    return { domain, mx, kind, hosts };
  }
  if (mx.kind === 'nxdomain') return { domain, mx, kind: 'none', hosts: [] };
  const own = await readHost(ask, domain, 0);
  if (own.addresses.length > 0) return { domain, mx, kind: 'implicit', hosts: [own] };
  const isOpen = [own.four, own.six].some((answer) => answer !== null && isUnanswered(answer));
  return { domain, mx, kind: isOpen ? 'unanswered' : 'none', hosts: isOpen ? [own] : [] };
}

async function readHost(ask: Ask, host: string, preference: number): Promise<MailHost> {
  if (host === '.' || !isQueryable(host)) return { host, preference, four: null, six: null, addresses: [] };
  const [four, six] = await Promise.all([ask(host, 'A'), ask(host, 'AAAA')]);
  return { host, preference, four, six, addresses: [...addressesOf(four), ...addressesOf(six)] };
}

/** The reverse names of an address, for the end of the drawn path; null when the question got no answer. */
export async function readReverse(ask: Ask, text: string): Promise<readonly string[] | null> {
  const address = parseAddress(text);
  if (!address) return [];
  const answer = await ask(reverseName(address), 'PTR');
  return isUnanswered(answer) ? null : dataOf(answer, 'PTR').map((data) => data.target);
}
