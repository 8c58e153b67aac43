import { notStored } from '../../src/build/worker.ts';
import type { BrowserContext, Page } from '@playwright/test';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../../data/build/read.ts';
import { buildApp, builtFiles } from '../helpers/built-app.ts';
import type { Served } from '../helpers/serve.ts';
import { answerBox, exampleReply, say, seedEntry, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const work = fileURLToPath(new URL('../../.cache/e2e/', import.meta.url));
const nextBuild = join(work, 'next-build');
const newTitle = 'Requested action not taken, as the next build words it';
const { update } = say('en').common;

// One worker for the file: the second build is made once.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  const data = join(work, 'next-data');
  rmSync(data, { recursive: true, force: true });
  cpSync(dataFolder, data, { recursive: true });
  const file = join(data, `entries/${seedEntry.slice(2, -1)}.json`);
  const entry = JSON.parse(readFileSync(file, 'utf8')) as { title: { en: string } };
  entry.title.en = newTitle;
  writeFileSync(file, JSON.stringify(entry));
  buildApp('.cache/e2e/next-build', data);
});

/** A page with the first build stored and a text in the box, whose answer stands. */
async function typedIn(page: Page): Promise<void> {
  await page.goto('en/');
  await untilStored(page);
  await answerBox(page).fill(exampleReply);
  await expect(page.getByText(say('en').common.verdictSentence.fix).first()).toBeVisible();
}

/** The host has the next build; a new tab makes the browser look for it. */
async function publishNext(site: Served, context: BrowserContext): Promise<Page> {
  site.serveFolder(nextBuild);
  const tab = await context.newPage();
  await tab.goto('en/about/');
  return tab;
}

const updateNow = (page: Page) => page.getByRole('button', { name: update.apply });

test('it asks, reloads once, keeps the text, shows the new content and drops the old files', async ({
  page,
  context,
  site,
}) => {
  await page.addInitScript(() => {
    sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads')) + 1));
  });
  await typedIn(page);
  const asked = new Set<string>();
  site.behave(({ url = '' }) => {
    asked.add(url.slice(1));
    return false;
  });
  const tab = await publishNext(site, context);
  await expect(page.getByText(update.ready)).toBeVisible();
  await expect(answerBox(page)).toHaveValue(exampleReply);
  const changed = hashedNames(nextBuild).filter((name) => asked.has(name));
  expect(changed.length, 'an update fetches what changed').toBeGreaterThan(0);
  expect(changed.length, 'and nothing else').toBeLessThan(hashedNames(nextBuild).length / 2);
  expect([...asked].filter((name) => name.includes('/pack-assets-'))).toEqual([]);
  // More is typed between the question and the answer to it.
  await answerBox(page).press('End');
  await answerBox(page).pressSequentially(' (in reply)');
  await updateNow(page).click();
  await expect(updateNow(page)).toBeHidden();
  // Asked in the middle of the reload, the page has no answer.
  await expect(async () => {
    expect(await page.evaluate(() => sessionStorage.getItem('loads'))).toBe('2');
  }).toPass();
  await expect(answerBox(page)).toHaveValue(`${exampleReply} (in reply)`);
  await expect(page.getByText(say('en').common.verdictSentence.fix).first()).toBeVisible();

  await expect(tab.getByText(update.elsewhere)).toBeVisible();
  await tab.getByRole('button', { name: update.reload }).click();
  await expect(tab.getByText(update.elsewhere)).toBeHidden();

  await tab.goto(`en/${seedEntry}`);
  await expect(tab.getByRole('heading', { level: 1, name: newTitle })).toBeVisible();
  await expect(tab.getByText(update.ready)).toBeHidden();
  await expect.poll(() => storedNames(tab, site)).toEqual(hashedNames(nextBuild));
  expect(await page.evaluate(() => sessionStorage.getItem('loads')), 'loads of the asking page').toBe('2');
});

test('“Later” leaves everything as it was until the app is closed', async ({ page, context, site }) => {
  await typedIn(page);
  const tab = await publishNext(site, context);
  await page.getByRole('button', { name: update.later }).click();
  await expect(page.getByText(update.ready)).toBeHidden();
  await expect(answerBox(page)).toHaveValue(exampleReply);
  await answerBox(page).fill('554 5.7.1 <user@example.net>: Relay access denied');
  await expect(page.locator('mark').filter({ hasText: /relay access denied/i })).toBeVisible();
  await page.goto(`en/${seedEntry}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: newTitle })).toBeHidden();
  await page.close();
  await tab.close();
  const later = await context.newPage();
  await expect(async () => {
    await later.goto(`en/${seedEntry}`);
    await expect(later.getByRole('heading', { level: 1, name: newTitle })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
});

test('a page opened while a build waits is asked, too', async ({ page, context, site }) => {
  await typedIn(page);
  const tab = await publishNext(site, context);
  await expect(tab.getByText(update.ready)).toBeVisible();
  const third = await context.newPage();
  await third.goto(`zh/${seedEntry}`);
  await expect(third.getByText(say('zh').common.update.ready)).toBeVisible();
});

test('About finds an update when asked, and says so when there is none', async ({ page, site, trouble }) => {
  const { about } = say('en');
  await page.goto('en/about/');
  await untilStored(page);
  const look = page.getByRole('button', { name: about.checkUpdate });
  await look.click();
  await expect(page.getByText(about.upToDate)).toBeVisible();
  site.serveFolder(nextBuild);
  await look.click();
  await expect(updateNow(page)).toBeVisible();
  await expect(page.getByText(about.upToDate)).toBeHidden();
  trouble.allow(/ERR_CONNECTION_REFUSED|An unknown error occurred when fetching/, 'the server is down');
  await site.stop();
  await look.click();
  await expect(page.getByText(about.updateFailed)).toBeVisible();
});

/** Names below the root of everything stored that is known by its content. */
async function storedNames(page: Page, site: Served): Promise<string[]> {
  const urls = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    }
    return found;
  });
  return urls
    .map((url) => url.replace(site.url, ''))
    .filter((name) => /^(assets|data)\//.test(name))
    .sort();
}

function hashedNames(folder: string): string[] {
  return builtFiles(folder).filter(
    (name) => /^(assets|data)\//.test(name) && !notStored.some(({ test }) => test.test(name)),
  );
}
