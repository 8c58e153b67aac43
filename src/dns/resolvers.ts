/** A DNS-over-HTTPS resolver that a browser page may ask: it sends CORS headers (facts/dns.md §4.1). */
export interface Resolver {
  readonly id: string;
  /** Shown on the button that sends the question: the person must know who will see it. */
  readonly operator: string;
  readonly url: string;
  /** Without validation the AD bit and a CD comparison prove nothing (RFC 4035 §3.2). */
  readonly validates: boolean;
  /** Answers may be filtered by law or policy where it is run. */
  readonly filters: boolean;
}

/** The presets, in the order in which they are offered. The content security policy lists the same hosts. */
export const resolvers: readonly Resolver[] = [
  {
    id: 'cloudflare',
    operator: 'Cloudflare',
    url: 'https://cloudflare-dns.com/dns-query',
    validates: true,
    filters: false,
  },
  { id: 'google', operator: 'Google', url: 'https://dns.google/dns-query', validates: true, filters: false },
  {
    id: 'alidns',
    operator: 'AliDNS (Alibaba Cloud)',
    url: 'https://dns.alidns.com/dns-query',
    validates: false,
    filters: true,
  },
  {
    id: 'dnspod',
    operator: 'DNSPod (Tencent Cloud)',
    url: 'https://doh.pub/dns-query',
    // Not established; treated as the weaker case, so that no AD bit is believed without reason.
    validates: false,
    filters: true,
  },
  { id: 'dnssb', operator: 'DNS.SB', url: 'https://doh.dns.sb/dns-query', validates: true, filters: false },
];

export type ResolverFault = 'not-a-url' | 'scheme' | 'credentials' | 'query';

export type ParsedResolver =
  { readonly ok: true; readonly resolver: Resolver } | { readonly ok: false; readonly fault: ResolverFault };

declare const URL: new (url: string) => {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly search: string;
  readonly hash: string;
  readonly host: string;
  readonly href: string;
};

/**
 * Reads the address of the person's own resolver (RFC 8484 §3: an https URI; http is let through for a resolver on the
 * person's own network). A URI template's `{?dns}` is dropped. The person says whether it validates.
 */
export function parseResolver(text: string, validates: boolean): ParsedResolver {
  let url;
  try {
    url = new URL(text.trim().replace(/\{\?dns\}$/, ''));
  } catch {
    return { ok: false, fault: 'not-a-url' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, fault: 'scheme' };
  // A browser's fetch refuses such an address with a TypeError that would read as "down".
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'credentials' };
  if (url.search !== '' || url.hash !== '') return { ok: false, fault: 'query' };
  return {
    ok: true,
    resolver: { id: 'own', operator: url.host, url: url.href, validates, filters: false },
  };
}
