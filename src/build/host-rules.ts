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

/**
 * The policies that pages carry themselves: on hosts that send no headers, and narrower than the header, which cannot
 * tell pages apart. A browser applies both.
 */
export const pagePolicies = { page: write({ ...policy, 'connect-src': "'self'" }), dns: write(policy) };

const noSniff = { 'x-content-type-options': 'nosniff' };

/** What pages and the worker carry. `frame-ancestors` works in a header only. */
export const securityHeaders: Readonly<Record<string, string>> = {
  ...noSniff,
  'content-security-policy': write({ ...policy, 'frame-ancestors': "'none'" }),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
};

const noCache = { 'cache-control': 'no-cache' };
const immutable = { 'cache-control': 'public, max-age=31536000, immutable' };

// A script that runs as a worker has the policy of its own answer: it asks nobody. There are many of these files, and
// the long policy of a page would be half of a small one.
const filePolicy = { 'content-security-policy': "default-src 'none'; script-src 'self'" };

/** First match wins. `no-cache`: asked for again each time, which still allows a 304. */
export const hostRules: readonly HostRule[] = [
  { pattern: 'assets/*', test: /^assets\//, headers: { ...noSniff, ...filePolicy, ...immutable } },
  { pattern: 'data/*', test: /^data\//, headers: { ...noSniff, ...immutable } },
  {
    pattern: 'api/*',
    test: /^api\//,
    headers: { ...noSniff, ...noCache, 'access-control-allow-origin': '*' },
  },
  { pattern: 'icons/*', test: /^icons\//, headers: { ...noSniff, ...filePolicy, ...noCache } },
  { pattern: '*', test: /^/, headers: { ...securityHeaders, ...noCache } },
];

/** The headers of one file, path below the root. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return hostRules.find(({ test }) => test.test(path))?.headers ?? {};
}

/** The rules as a `_headers` file, which several static hosts read. */
export function headersFile(): string {
  // Hosts join the headers of all blocks that match: no header may stand in two of them.
  const pages = ['', 'index.html', '404.html', 'en/*', 'zh/*', 'sw.js', 'manifest.webmanifest'];
  const blocks = [
    ...hostRules.filter(({ pattern }) => pattern !== '*'),
    ...pages.map((pattern) => ({ pattern, headers: headersFor('') })),
  ].map(({ pattern, headers }) =>
    [`/${pattern}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
