import { describe, expect, it } from 'vitest';
import { readOwnResolver } from '../../../src/build/own-resolver.ts';
import { resolvers } from '../../../src/dns/resolvers.ts';
import { headersFile, headersFor, hostRules, pagePolicies } from '../../../src/build/host-rules.ts';

/** The directives of a policy by name. */
function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split(';').map((one) => {
      const [name = '', ...values] = one.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}

const header = headersFor('')['content-security-policy'] ?? '';

describe('the content security policy', () => {
  it.each([
    ['header', header],
    ['DNS page', pagePolicies.dns],
  ])('of the %s allows nothing unsafe and nobody else', (_, policy) => {
    expect(policy).not.toMatch(/unsafe-|data:|blob:/);
    const { 'connect-src': connect = '', ...all } = directives(policy);
    expect(Object.values(all).join(' ')).not.toMatch(/\*|https?:/);
    expect(connect.split(' ')).toEqual([
      "'self'",
      ...resolvers.map(({ url }) => url),
      'http://127.0.0.1:*',
      'http://localhost:*',
    ]);
    expect(all).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
    });
    for (const [name, value] of Object.entries(all)) {
      if (name.endsWith('-src')) expect(["'self'", "'none'"]).toContain(value);
    }
  });

  it('of the header also forbids frames, which a page cannot forbid itself', () => {
    expect(directives(header)['frame-ancestors']).toBe("'none'");
    expect(pagePolicies.dns).not.toContain('frame-ancestors');
    expect(header.startsWith(pagePolicies.dns)).toBe(true);
  });

  it('of every other page than the DNS page lets nobody be asked', () => {
    expect(directives(pagePolicies.page)).toEqual({
      ...directives(pagePolicies.dns),
      'connect-src': "'self'",
    });
  });
});

describe('the deployment’s own resolver', () => {
  it('is an address of DNS-over-HTTPS, or none', () => {
    expect(readOwnResolver(undefined)).toBeNull();
    expect(readOwnResolver(' ')).toBeNull();
    expect(readOwnResolver('https://dns.example.net/dns-query{?dns}')).toBe(
      'https://dns.example.net/dns-query',
    );
  });

  it.each([
    'dns.example.net',
    'ftp://dns.example.net/',
    "https://dns.example.net/a;script-src'",
    'https://a.example/x,y',
  ])('%j stops the build', (text) => {
    expect(() => readOwnResolver(text)).toThrow('TEMPFAIL_RESOLVER');
  });
});

describe('headersFor', () => {
  it.each(['assets/index-1a2b3c.js', 'assets/all-1a2b3c.css', 'data/shard-0-1a2b3c4d5e.json'])(
    '%s never changes',
    (path) => {
      expect(headersFor(path)['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each([
    '',
    'en/',
    'en/e/communication/slug/',
    'index.html',
    '404.html',
    'sw.js',
    'manifest.webmanifest',
    'icons/icon.svg',
    'api/v1/index.json',
    'en/assets/',
    'mydata/x.json',
  ])('%j is asked for again', (path) => {
    expect(headersFor(path)['cache-control']).toBe('no-cache');
  });

  it('lets no other file be taken for what it is not, and no script of a worker ask anybody', () => {
    for (const path of ['assets/a.js', 'data/a.json', 'api/v1/index.json', 'icons/icon.svg']) {
      expect(headersFor(path)['x-content-type-options']).toBe('nosniff');
    }
    expect(directives(headersFor('assets/a.js')['content-security-policy'] ?? '')).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
    });
  });

  it('guards every page and the worker', () => {
    for (const path of ['', 'en/', 'zh/code/450/', '404.html', 'sw.js']) {
      expect(headersFor(path)).toMatchObject({
        'content-security-policy': header,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    }
  });

  it('lets other sites read the static API and nothing else', () => {
    expect(headersFor('api/v1/index.json')['access-control-allow-origin']).toBe('*');
    for (const path of ['', 'sw.js', 'assets/a.js', 'data/a.json']) {
      expect(headersFor(path)).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('headersFile', () => {
  /** Blocks by pattern, as hosts read them: a path, then indented headers. */
  const blocks = new Map(
    headersFile()
      .trim()
      .split(/\n\n/)
      .map((block) => {
        const [pattern = '', ...lines] = block.split('\n');
        const headers = lines.map((line) => {
          expect(line).toMatch(/^ {2}[a-z-]+: \S/);
          return line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2) as [string, string];
        });
        return [pattern, new Map(headers)] as const;
      }),
  );

  it('has a block for every rule, and none for all: hosts join what several blocks say of one file', () => {
    for (const { pattern } of hostRules) {
      if (pattern !== '*') expect([...blocks.keys()]).toContain(`/${pattern}`);
    }
    expect(blocks.has('/*')).toBe(false);
  });

  it('sends the policy with every page and the worker', () => {
    for (const page of ['/', '/en/*', '/zh/*', '/404.html', '/sw.js']) {
      expect(blocks.get(page)?.get('content-security-policy')).toBe(header);
    }
  });

  it('says which files never change', () => {
    expect(blocks.get('/assets/*')?.get('cache-control')).toContain('immutable');
    expect(blocks.get('/data/*')?.get('cache-control')).toContain('immutable');
  });
});
