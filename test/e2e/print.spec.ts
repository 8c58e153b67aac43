import { langs } from '../../src/i18n/lang.ts';
import { builtPages } from '../helpers/built-app.ts';
import { exampleEntry, say } from './app-pages.ts';
import { expect, test } from './test.ts';

/** What Chromium's print dialog sets unless the page says otherwise. */
const browsersOwn = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

for (const lang of langs) {
  test(`a printed entry in ${lang} holds the answer, not the frame`, async ({ page }) => {
    const { common, entry } = say(lang);
    await page.goto(`${lang}/${exampleEntry}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    for (const name of [common.nav.label, entry.onThisPage]) {
      await expect(page.getByRole('navigation', { name })).toBeHidden();
    }
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
    await expect(page.getByText(common.actor['ip-owner']).first()).toBeVisible();
    for (const name of [entry.doThis, entry.notThis, entry.workarounds, entry.deadEnds]) {
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    for (const command of await page.locator('pre').all()) {
      await expect(command).toBeVisible();
      // Paper does not scroll.
      expect(await command.evaluate((pre) => pre.scrollWidth <= pre.clientWidth)).toBe(true);
    }
    // The sheet says where it is from.
    await expect(page.getByText(common.printed(`tempfail /${lang}/${exampleEntry}`))).toBeVisible();
  });

  test(`every entry in ${lang} prints on three pages of A4 at most`, async ({ page }) => {
    test.setTimeout(120_000);
    const entries = builtPages().filter((path) => path.startsWith(`${lang}/e/`));
    expect(entries.length).toBeGreaterThan(0);
    const tooLong: string[] = [];
    for (const path of entries) {
      await page.goto(path);
      const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, margin: browsersOwn });
      const pages = file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages, path).toBeGreaterThan(0);
      if (pages > 3) tooLong.push(`${path}: ${pages} pages`);
    }
    expect(tooLong).toEqual([]);
  });
}

test('in the dark, too, paper is white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`en/${exampleEntry}`);
  const ink = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => getComputedStyle(heading).color);
  const [red = 255, green = 255, blue = 255] = (ink.match(/[\d.]+/g) ?? []).map(Number);
  expect(Math.max(red, green, blue), ink).toBeLessThan(80);
});
