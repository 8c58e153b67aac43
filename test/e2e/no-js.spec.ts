import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { langs, langTag, otherLang } from '../../src/i18n/lang.ts';
import { builtApp, builtFiles, builtPages } from '../helpers/built-app.ts';
import { exampleEntry, kinds, say, seedEntry } from './app-pages.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

for (const lang of langs) {
  for (const [kind, path] of kinds) {
    test(`${kind} page in ${lang} says what it is and leads on`, async ({ page, site }) => {
      await page.goto(`${lang}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', langTag[lang]);
      await expect(page).toHaveTitle(/Tempfail/);
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S.{20,}/);
      for (const one of langs) {
        const alternate = page.locator(`link[rel=alternate][hreflang=${langTag[one]}]`);
        await expect(alternate).toHaveJSProperty('href', `${site.url}${one}/${path}`);
      }
      await expect(page.locator('link[rel=canonical]')).toHaveJSProperty('href', page.url());
      // A control that would do nothing is not shown, or cannot be pressed.
      for (const button of await page.getByRole('button').all()) await expect(button).toBeDisabled();

      await page.getByRole('link', { name: say(lang).common.otherLanguage, exact: true }).click();
      await expect(page).toHaveURL(`${site.url}${otherLang(lang)}/${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', langTag[otherLang(lang)]);
      const { nav } = say(otherLang(lang)).common;
      const places = page.getByRole('navigation', { name: nav.label });
      await places.getByRole('link', { name: nav.codes }).click();
      await expect(page).toHaveURL(`${site.url}${otherLang(lang)}/code/`);
    });
  }

  test(`an entry in ${lang} is readable whole`, async ({ page }) => {
    const { common, entry } = say(lang);
    await page.goto(`${lang}/${exampleEntry}`);
    await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
    for (const name of [entry.doThis, entry.notThis, entry.versions, entry.rootCause, entry.workarounds]) {
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await expect(page.locator('pre').first()).toBeVisible();
  });

  test(`the boxes in ${lang} say that they need JavaScript`, async ({ page }) => {
    const { answer, browse, about } = say(lang);
    for (const [path, words] of [
      ['', answer.noScript],
      ['browse/', browse.noScript],
      ['about/', about.offlineNoScript],
    ] as const) {
      await page.goto(`${lang}/${path}`);
      const note = page.locator('noscript p');
      await expect(note).toBeVisible();
      await expect(note).toContainText(words);
    }
  });
}

test('the seed’s entry is two taps from the start', async ({ page }) => {
  await page.goto('en/');
  await page.getByRole('link', { name: say('en').common.nav.browse, exact: true }).click();
  await page
    .getByRole('link', { name: say('en').common.verdictSentence.wait })
    .first()
    .click();
  await page.getByRole('link', { name: /Requested action not taken/ }).click();
  await expect(page).toHaveURL(new RegExp(`${seedEntry}$`));
});

test('no link of any page leads nowhere', () => {
  const files = new Set(builtFiles());
  const dead = new Set<string>();
  const ids = new Map<string, Set<string>>();
  const read = (name: string): string => readFileSync(join(builtApp, name), 'utf8');
  const idsOf = (name: string): Set<string> => {
    const known =
      ids.get(name) ?? new Set([...read(name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''));
    ids.set(name, known);
    return known;
  };
  let links = 0;
  for (const path of builtPages()) {
    const page = `${path}index.html`;
    for (const [, href = ''] of read(page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue;
      const [to = '', fragment] = href.split('#');
      const target =
        to === ''
          ? page
          : posix
              .join(path, to)
              .replace(/(^|\/)$/, '$1index.html')
              .replace(/^\.\//, '');
      links++;
      // What is behind `#r=` is for the retry clock, not a place on its page.
      const place = fragment?.startsWith('r=') ? '' : fragment;
      if (!files.has(target) || (place && !idsOf(target).has(place))) dead.add(`${href} of ${page}`);
    }
  }
  expect(links).toBeGreaterThan(10_000);
  expect([...dead].slice(0, 20)).toEqual([]);
});
