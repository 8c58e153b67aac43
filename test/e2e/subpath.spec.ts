import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { langs } from '../../src/i18n/lang.ts';
import { builtApp } from '../helpers/built-app.ts';
import { answerBox, exampleReply, kinds, say, seedEntry, untilStored } from './app-pages.ts';
import { expect, test as base } from './test.ts';

const below = 'some/deep/path/';

/** The same build below a path of a host that has other pages, too. */
const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  folder: async ({}, use) => {
    const host = mkdtempSync(join(tmpdir(), 'tempfail-host-'));
    mkdirSync(join(host, 'some/deep'), { recursive: true });
    symlinkSync(builtApp, join(host, 'some/deep/path'));
    writeFileSync(
      join(host, 'index.html'),
      '<!doctype html><title>Somebody else</title><h1>Not Tempfail</h1>',
    );
    writeFileSync(join(host, '404.html'), '<!doctype html><title>None</title><h1>None</h1>');
    writeFileSync(join(host, 'favicon.ico'), ''); // a browser asks every host for one
    await use(host);
    rmSync(host, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url + below),
});

test('every kind of page finds its assets and leads to the other language', async ({ page, baseURL }) => {
  const amiss: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400 || !response.url().startsWith(baseURL ?? '-'))
      amiss.push(`${response.status()} ${response.url()}`);
  });
  for (const lang of langs) {
    for (const [kind, path] of kinds) {
      const response = await page.goto(`${lang}/${path}`);
      expect(response?.status(), kind).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const other = page.getByRole('link', { name: say(lang).common.otherLanguage, exact: true });
      await expect(other).toHaveJSProperty('href', `${baseURL}${lang === 'en' ? 'zh' : 'en'}/${path}`);
    }
  }
  expect(amiss).toEqual([]);
});

test('the worker keeps to its path, and offline works there', async ({ page, context, site, trouble }) => {
  trouble.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/, 'there is no network');
  await page.goto('');
  await untilStored(page);
  expect(
    await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ),
  ).toEqual([site.url + below]);
  const neighbour = await context.newPage();
  const response = await neighbour.goto(site.url);
  expect(response?.fromServiceWorker()).toBe(false);
  await expect(neighbour.getByRole('heading', { name: 'Not Tempfail' })).toBeVisible();

  await site.stop();
  await context.setOffline(true);
  await page.goto(`zh/${seedEntry}`);
  await expect(page.getByText(say('zh').common.verdictSentence.wait).first()).toBeVisible();
  await page.getByRole('link', { name: say('zh').common.nav.answer, exact: true }).click();
  await answerBox(page, 'zh').fill(exampleReply);
  await expect(page.getByText(say('zh').common.verdictSentence.fix).first()).toBeVisible();
});
