/** What one address in a block list's answer means. */
export type DnsblMeaning =
  /** The address is listed; `list` names the part of the list. */
  | { readonly kind: 'listed'; readonly list: string; readonly because: DnsblReason }
  /** The list refused to answer; nothing is known about the address. */
  | { readonly kind: 'refused'; readonly because: 'typing-error' | 'public-resolver' | 'too-many-queries' }
  | { readonly kind: 'unknown' };

export type DnsblReason =
  | 'spam-source'
  | 'snowshoe'
  | 'exploited'
  | 'hijacked-network'
  | 'dynamic-by-isp'
  | 'dynamic-by-list'
  | 'unspecified';

interface DnsblCode {
  readonly from: number;
  readonly to: number;
  readonly list: string;
  readonly because: DnsblReason;
}

/** Spamhaus ZEN's answers by their last octet (the list's own documentation, facts/dns.md §4.2). */
const spamhaus: readonly DnsblCode[] = [
  { from: 2, to: 2, list: 'SBL', because: 'spam-source' },
  { from: 3, to: 3, list: 'CSS', because: 'snowshoe' },
  { from: 4, to: 7, list: 'XBL', because: 'exploited' },
  { from: 9, to: 9, list: 'DROP', because: 'hijacked-network' },
  { from: 10, to: 10, list: 'PBL', because: 'dynamic-by-isp' },
  { from: 11, to: 11, list: 'PBL', because: 'dynamic-by-list' },
];

/**
 * Explains a block list's answer without asking anybody: a page asks through a public resolver, which the lists answer
 * with an error code or, worse, with "not listed". Codes of RFC 5782 §2.1: 127.0.0.2 and up mean listed.
 */
export function explainDnsblCode(zone: string, address: string): DnsblMeaning {
  const octets = /^127\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address.trim());
  if (!octets) return { kind: 'unknown' };
  const [, second, third, last] = octets.map(Number);
  if (second === 255 && third === 255) {
    if (last === 252) return { kind: 'refused', because: 'typing-error' };
    if (last === 254) return { kind: 'refused', because: 'public-resolver' };
    return last === 255 ? { kind: 'refused', because: 'too-many-queries' } : { kind: 'unknown' };
  }
  if (second !== 0 || third !== 0 || last === undefined || last < 2) return { kind: 'unknown' };
  if (!/(?:^|\.)spamhaus\.(?:org|net)\.?$/i.test(zone))
    return { kind: 'listed', list: zone, because: 'unspecified' };
  const found = spamhaus.find((code) => last >= code.from && last <= code.to);
  return found ? { kind: 'listed', list: found.list, because: found.because } : { kind: 'unknown' };
}
