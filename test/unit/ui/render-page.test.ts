import { describe, expect, it } from 'vitest';
import { compile } from '../../../data/build/compile.ts';
import { createCatalogue, perGroup } from '../../../src/dataset/catalogue.ts';
import { messages } from '../../../src/i18n/all.ts';
import { langs } from '../../../src/i18n/lang.ts';
import { hostNotFound } from '../../../src/ui/host-not-found.tsx';
import { pagePaths } from '../../../src/ui/page-paths.ts';
import { renderPage } from '../../../src/ui/render-page.ts';
import { notFound } from '../../../src/ui/render-record.tsx';
import type { Site } from '../../../src/ui/site.ts';
import { data, openCatalogue } from '../compiled-data.ts';

const site: Site = {
  css: 'assets/all.css',
  toolsCss: 'assets/tools.css',
  boot: 'assets/boot.js',
  main: 'assets/index.js',
  version: 'v1',
  dataDate: '2026-11-23',
  csp: { page: "default-src 'none'", dns: "default-src 'none'; connect-src https://resolver.example" },
};
const catalogue = openCatalogue();
const paths = pagePaths(data.compiled.records.keys());
const pages = new Map<string, string>();
for (const path of paths) pages.set(path, (await renderPage(path, catalogue, data.compiled, site)).html);

describe('every page', () => {
  it('is there in both languages', () => {
    expect(new Set(paths).size).toBe(paths.length);
    const rests = (lang: string): string[] =>
      paths.filter((path) => path.startsWith(`${lang}/`)).map((path) => path.slice(3));
    expect(rests('zh')).toEqual(rests('en'));
    expect(rests('en')).toEqual(
      expect.arrayContaining([
        '',
        'browse/',
        'code/',
        'dns/',
        'retry/',
        'about/',
        'code/450/',
        'code/4.7.1/',
        'verdict/wait/',
      ]),
    );
    for (const { id } of data.raw.entries) expect(rests('en')).toContain(`e/${id}/`);
  });

  it('has one heading, its language, a title, a description, and links to itself in both languages', () => {
    const titles = new Map<string, string>();
    for (const [path, html] of pages) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      const zh = path.startsWith('zh/');
      expect(html, path).toMatch(
        zh ? /^<!doctype html><html lang="zh-Hans"/ : /^<!doctype html><html lang="en"/,
      );
      expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
      for (const one of ['en', 'zh-Hans', 'x-default']) expect(html, path).toContain(`hreflang="${one}"`);
      expect(html, path).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+="/);
      expect(html, path).not.toMatch(/>undefined<|\[object Object\]|>NaN</);
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(title, path).not.toBe('');
      // The root shows the English home page; apart from it no two pages of a language are called the same.
      const called = `${zh ? 'zh' : 'en'} ${title}`;
      if (path !== '')
        expect(titles.get(called), `${path} has the title of another: ${title}`).toBeUndefined();
      if (path !== '') titles.set(called, path);
    }
  });

  it('links only to pages that exist', () => {
    const known = new Set(paths);
    const broken = new Set<string>();
    for (const [path, html] of pages) {
      for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        const url = new URL(href, `https://app.example.org/${path}`);
        if (url.host !== 'app.example.org' || url.pathname.startsWith('/api/')) continue;
        if (!known.has(url.pathname.slice(1))) broken.add(`${path} -> ${href}`);
        if (url.hash && url.pathname.slice(1) === path && !html.includes(`id="${url.hash.slice(1)}"`)) {
          broken.add(`${path} -> ${url.hash}`);
        }
      }
    }
    expect([...broken]).toEqual([]);
  });

  it('renders to the same bytes each time', async () => {
    const other = openCatalogue();
    for (const path of paths.slice(0, 40)) {
      expect(await renderPage(path, other, data.compiled, site)).toMatchObject({
        status: 200,
        html: pages.get(path),
      });
    }
  });
});

describe('no page', () => {
  it.each([
    'en/e/communication/no-such/',
    'en/e/__proto__/constructor/',
    'en/code/999/',
    'en/code/__proto__/',
    'zh/host/no-such/',
    'zh/host/constructor/',
    'en/cause/toString/',
    'en/verdict/maybe/',
    'en/nothing/',
    'fr/',
    'zh/<script>alert(1)</script>/',
    'en/host/\0/',
  ])('%j: says so in its language, unindexed', async (path) => {
    const { status, html } = await renderPage(path, catalogue, data.compiled, site);
    expect(status).toBe(404);
    const lang = path.startsWith('zh/') ? 'zh' : 'en';
    expect(html).toContain(messages[lang].notFound.title);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('<script>alert');
  });

  it('tells data that cannot be read from an address that does not exist', async () => {
    const offline = createCatalogue(data.files, () => Promise.reject(new Error('no network')));
    await expect(renderPage('en/code/450/', offline, data.compiled, site)).rejects.toThrow('no network');
    for (const lang of langs) {
      expect(notFound(lang, '../', site, true)).toContain(messages[lang].notFound.offlineTitle);
      expect(notFound(lang, '../', site, false)).not.toContain(messages[lang].notFound.offlineTitle);
    }
  });

  it('has a page for the host that needs no other file', () => {
    const html = hostNotFound('/some/path/');
    expect(html).toContain('href="/some/path/"');
    for (const lang of langs) expect(html).toContain(messages[lang].notFound.title);
    expect(html).not.toMatch(/<script|<link|<img|<style/);
  });
});

describe('a renamed entry', () => {
  it('sends to its new place', async () => {
    const [target] = data.raw.entries;
    const moved = { kind: 'moved', to: target?.id ?? '' } as const;
    const renamed = { ...catalogue, entry: async () => moved };
    const { status, html } = await renderPage('zh/e/communication/old/', renamed, data.compiled, site);
    expect(status).toBe(200);
    expect(html).toContain(`content="0; url=../../../../zh/e/${target?.id}/"`);
    expect(html).toContain(`href="../../../../zh/e/${target?.id}/"`);
    expect(html).toContain('noindex');
  });
});

describe('a list of very many entries', () => {
  const [model] = data.raw.entries;
  if (!model) throw new Error('there is no entry');
  const entries = Array.from({ length: 130 }, (_, i) => ({
    ...model,
    id: `${model.id}-${i}`,
    chain: { leadsTo: [], precededBy: [], confusedWith: [] },
  }));
  const { records } = compile({ ...data.raw, entries, moved: {} }, 'test');
  const many = createCatalogue(
    { ...data.files, shards: perGroup(() => ['all']) },
    async () => Object.fromEntries(records) as unknown,
  );
  const places = [
    `cause/${model.cause}/`,
    `verdict/${model.verdict}/`,
    `code/${model.code}/`,
    `host/${model.hosts[0]}/`,
  ];

  it.each(langs.flatMap((lang) => places.map((place) => `${lang}/${place}`)))(
    '%s shows the first, says how many more there are, and leads to the search',
    async (path) => {
      const { html } = await renderPage(path, many, data.compiled, site);
      expect(html.match(/class="entry-link"/g)).toHaveLength(100);
      const words = messages[path.startsWith('zh/') ? 'zh' : 'en'].common.moreEntries(30);
      expect(html).toMatch(new RegExp(`<a href="[^"]*/browse/">${words}</a>`));
    },
  );
});
