import { langs } from '../../src/i18n/lang.ts';
import { answerBox, exampleReply, kinds, say, searchBox, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

for (const lang of langs) {
  for (const [kind, path] of kinds) {
    test(`${kind} page in ${lang}`, async ({ page }) => {
      await page.goto(`${lang}/${path}`);
      await untilStored(page, lang);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`the box with an answer, with a code, and with words unknown, in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/`);
    const { answer, common } = say(lang);
    await answerBox(page, lang).fill(exampleReply);
    await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await answerBox(page, lang).fill('450471');
    await expect(page.getByRole('heading', { name: answer.codeHeading('450 4.7.1') })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await answerBox(page, lang).fill('450 4.7.1 no wording on record is like this one');
    await expect(page.getByRole('heading', { name: answer.unknownHeading })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`search results in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/browse/`);
    await searchBox(page, lang).fill('greylist');
    await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`the page that is not there, in ${lang}`, async ({ page, trouble }) => {
    trouble.allow(/status of 404/, 'the page is not there');
    await page.goto(`${lang}/`);
    await untilStored(page, lang);
    await page.goto(`${lang}/no/such/page/`);
    await expect(page.getByRole('heading', { name: say(lang).notFound.title })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('the host’s own page for a missing address', async ({ page, trouble }) => {
  trouble.allow(/status of 404/, 'the page is not there');
  await page.goto('no/such/page/');
  // It has no colours of its own, and axe takes the browser's dark canvas for a white one.
  expect(await violations(page, ['light'])).toEqual([]);
});
