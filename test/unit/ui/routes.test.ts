import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { langs } from '../../../src/i18n/lang.ts';
import { formatRoute, parsePath, rootFrom, type Route } from '../../../src/ui/routes.ts';

const lang = fc.constantFrom(...langs);
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,30}$/);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constantFrom('answer', 'browse', 'codes', 'dns', 'retry', 'about'), lang }),
  fc.record({ page: fc.constantFrom('host', 'cause', 'verdict'), lang, id: slug }),
  fc.record({ page: fc.constant('entry'), lang, id: fc.tuple(slug, slug).map((parts) => parts.join('/')) }),
  fc.record({ page: fc.constant('code'), lang, code: slug }),
);

describe('a route', () => {
  it('is read back from its path, also without the last slash or with index.html', () => {
    fc.assert(
      fc.property(route, (one) => {
        const path = formatRoute(one);
        expect(parsePath(path)).toEqual(one);
        expect(parsePath(`${path}index.html`)).toEqual(one);
        expect(parsePath(path.replace(/\/$/, ''))).toEqual(one);
      }),
    );
  });

  it('has a path that stays below the root', () => {
    fc.assert(
      fc.property(route, (one) => {
        const path = formatRoute(one);
        const root = 'https://app.example.org/some/path/';
        expect(new URL(path, root).href).toBe(root + path);
      }),
    );
  });

  it.each([
    [{ page: 'answer', lang: 'en' }, 'en/'],
    [{ page: 'codes', lang: 'zh' }, 'zh/code/'],
    [{ page: 'code', lang: 'en', code: '4.7.1' }, 'en/code/4.7.1/'],
    [{ page: 'entry', lang: 'en', id: 'communication/slug' }, 'en/e/communication/slug/'],
    [{ page: 'verdict', lang: 'zh', id: 'wait' }, 'zh/verdict/wait/'],
  ] as const)('%j is at %s', (one, path) => {
    expect(formatRoute(one)).toBe(path);
  });
});

describe('parsePath knows no', () => {
  it.each([
    '',
    '/',
    'index.html',
    'fr/',
    'EN/',
    'english/',
    'constructor/',
    '__proto__/',
    'en/nothing/',
    'en/__proto__/',
    'en/constructor/',
    'en/e/',
    'en/e/communication/',
    'en/e/communication/slug/more/',
    'en/host/',
    'en/cause/',
    'en/verdict/',
    'en/host/postfix/more/',
    'en/browse/more/',
    'en/about/more/',
    'en/dns/more/',
    'en/retry/more/',
    'en/code/450/more/',
    '../en/',
    'http://example.org/en/',
    'en\\about',
    'en/about/index.html/more',
  ])('%j', (path) => {
    expect(parsePath(path)).toBeNull();
  });

  it('path that makes it throw', () => {
    fc.assert(
      fc.property(anyString(), (path) => {
        const found = parsePath(path);
        if (found) expect(langs).toContain(found.lang);
      }),
    );
  });
});

describe('rootFrom', () => {
  it('leads from every page to the root', () => {
    const root = 'https://app.example.org/some/path/';
    fc.assert(
      fc.property(route, fc.constantFrom('', 'index.html'), (one, file) => {
        const path = formatRoute(one) + file;
        expect(new URL(rootFrom(path), root + path).href).toBe(root);
      }),
    );
  });

  it.each([
    ['', './'],
    ['index.html', './'],
    ['en/', '../'],
    ['en/e/communication/slug/', '../../../../'],
  ])('%j -> %j', (path, root) => {
    expect(rootFrom(path)).toBe(root);
  });
});
