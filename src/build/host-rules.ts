import { resolvers } from '../dns/resolvers.ts';
import { ownResolver } from './own-resolver.ts';

/** Headers for one class of files. `pattern` is a path below the root in the form of `_headers` files. */
export interface HostRule {
  readonly pattern: string;
  readonly test: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Whom a page may ask: its own host, the preset resolvers at exactly their addresses, a resolver on the person's own
 * device, and the one that the deployment names. A resolver elsewhere is let in by a build, never by a wildcard.
 */
const connect = [
  "'self'",
  ...resolvers.map(({ url }) => url),
  'http://127.0.0.1:*',
  'http://localhost:*',
  ...(ownResolver === null ? [] : [ownResolver]),
];

const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': connect.join(' '),
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'tempfail',
};

function write(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The policy as far as a page can carry it itself, for hosts that send no headers. */
export const pagePolicy = write(policy);

/** What every answer of the host carries. `frame-ancestors` works in a header only. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': write({ ...policy, 'frame-ancestors': "'none'" }),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const immutable = 'public, max-age=31536000, immutable';

/** First match wins; everything else is asked for again each time (`no-cache` still allows a 304). */
export const hostRules: readonly HostRule[] = [
  { pattern: 'assets/*', test: /^assets\//, headers: { 'cache-control': immutable } },
  { pattern: 'data/*', test: /^data\//, headers: { 'cache-control': immutable } },
  {
    pattern: 'api/*',
    test: /^api\//,
    headers: { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' },
  },
  { pattern: '*', test: /^/, headers: { 'cache-control': 'no-cache' } },
];

/** The headers of one file, path below the root. */
export function headersFor(path: string): Record<string, string> {
  const rule = hostRules.find(({ test }) => test.test(path));
  return { ...securityHeaders, ...rule?.headers };
}

/** The rules as a `_headers` file, which several static hosts read. The general rule stands first: later ones add. */
export function headersFile(): string {
  const block = (pattern: string, headers: Readonly<Record<string, string>>): string =>
    [`/${pattern}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  // Hosts join the headers of all blocks that match, so `/*` may not name a cache rule that `assets/*` then joins.
  const pages = ['', 'index.html', 'en/*', 'zh/*', 'sw.js', 'manifest.webmanifest', 'icons/*'];
  const general = hostRules.find(({ pattern }) => pattern === '*')?.headers ?? {};
  const specific = [
    ...hostRules.filter(({ pattern }) => pattern !== '*'),
    ...pages.map((pattern) => ({ pattern, headers: general })),
  ];
  return `${[block('*', securityHeaders), ...specific.map(({ pattern, headers }) => block(pattern, headers))].join('\n\n')}\n`;
}
