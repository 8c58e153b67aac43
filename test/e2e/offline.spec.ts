import type { Page } from '@playwright/test';
import { readData } from '../../data/build/read.ts';
import { langs } from '../../src/i18n/lang.ts';
import { builtPages } from '../helpers/built-app.ts';
import type { Served } from '../helpers/serve.ts';
import {
  answerBox,
  exampleEntry,
  exampleReply,
  say,
  searchBox,
  seedEntry,
  untilStored,
} from './app-pages.ts';
import { expect, test, type Trouble } from './test.ts';

/** One first visit of one page, then neither server nor network. */
async function visitOnceThenCut(page: Page, site: Served, trouble: Trouble, path: string): Promise<void> {
  trouble.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/, 'there is no network: that is the point');
  await page.goto(path);
  await untilStored(page, path.startsWith('zh') ? 'zh' : 'en');
  await site.stop();
  await page.context().setOffline(true);
}

test('the page of the first visit reloads', async ({ page, site, trouble }) => {
  await visitOnceThenCut(page, site, trouble, `en/${seedEntry}`);
  const title = await page.title();
  await page.reload();
  await expect(page).toHaveTitle(title);
  await expect(page.getByText(say('en').common.verdictSentence.wait).first()).toBeVisible();
});

test('an entry that was never visited opens from its address in a new tab', async ({
  page,
  context,
  site,
  trouble,
}) => {
  await visitOnceThenCut(page, site, trouble, 'en/about/');
  const tab = await context.newPage();
  const response = await tab.goto(`zh/${exampleEntry}`);
  expect(response?.status()).toBe(200);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(tab.getByText(say('zh').common.verdictSentence.fix).first()).toBeVisible();
  // Without its style sheet it would not be the page.
  expect(await tab.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(0);
});

test('an address without its last slash leads to the page', async ({ page, site, trouble }) => {
  await visitOnceThenCut(page, site, trouble, 'en/');
  await page.goto('en/code/450');
  await expect(page).toHaveURL(`${site.url}en/code/450/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('450');
});

test('an address that nothing stands at says so, in its language', async ({ page, site, trouble }) => {
  trouble.allow(/status of 404/, 'the page is not there');
  await visitOnceThenCut(page, site, trouble, 'en/');
  const response = await page.goto('zh/e/communication/no-such-entry/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: say('zh').notFound.title })).toBeVisible();
});

for (const lang of langs) {
  test(`the issue's example is answered in ${lang}`, async ({ page, site, trouble }) => {
    const { common, answer } = say(lang);
    await visitOnceThenCut(page, site, trouble, `${lang}/`);
    await page.reload();
    await answerBox(page, lang).fill(exampleReply);
    await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
    await expect(page.getByText(common.actor['ip-owner']).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Postfix', exact: true }).first()).toBeVisible();
    for (const heading of [answer.doThis, answer.notThis]) {
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    }
    await expect(page.locator('mark').first()).toBeVisible();
    expect((await page.locator('mark').allTextContents()).join(' ')).toContain(
      'cannot find your reverse hostname',
    );
    await page.getByRole('link', { name: answer.open }).click();
    await expect(page).toHaveURL(site.url + `${lang}/${exampleEntry}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('450 4.7.1');
  });
}

test('search finds Chinese inside longer words, forgives a typing error, and leads on', async ({
  page,
  site,
  trouble,
}) => {
  await visitOnceThenCut(page, site, trouble, 'zh/browse/');
  const { browse } = say('zh');
  const results = page.getByRole('search').getByRole('listitem');
  for (const query of ['灰名单', '反向解析', 'greylistng']) {
    await searchBox(page, 'zh').fill(query);
    await expect(results.first()).toBeVisible();
    await expect(page.getByText(browse.results(await results.count())).or(results.nth(19))).toBeVisible();
  }
  await searchBox(page, 'zh').fill('5.7.26');
  await results.filter({ hasText: '5.7.26' }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/5[.-]7[.-]26/);
});

/** `identical.spec.ts` opens every page of the build without a network; these are the pages that there must be. */
test('the build has a page for everything in the dataset, in both languages', async () => {
  const data = await readData();
  const pages = new Set(builtPages());
  const codes = [...data.basic, ...data.enhanced].map(({ code }) => code);
  const causes = Object.keys(data.causes);
  expect(codes.length).toBeGreaterThan(200);
  for (const lang of langs) {
    for (const { id } of data.entries) expect(pages).toContain(`${lang}/e/${id}/`);
    for (const { id } of data.hosts) expect(pages).toContain(`${lang}/host/${id}/`);
    for (const cause of causes) expect(pages).toContain(`${lang}/cause/${cause}/`);
    for (const verdict of ['wait', 'fix', 'stop']) expect(pages).toContain(`${lang}/verdict/${verdict}/`);
    for (const code of codes) {
      const pagesOfCode = concrete(code).filter((one) => pages.has(`${lang}/code/${one}/`));
      expect(pagesOfCode, `pages of ${code} in ${lang}`).not.toEqual([]);
    }
  }
});

/** The registry writes `X.7.1` for both classes of an enhanced code. */
function concrete(code: string): string[] {
  return /^x/i.test(code) ? ['2', '4', '5'].map((digit) => digit + code.slice(1)) : [code];
}
