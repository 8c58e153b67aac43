import type { Page } from '@playwright/test';
import { langs } from '../../src/i18n/lang.ts';
import { answerBox, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

test.use({ timezoneId: 'Asia/Shanghai' });

const answer = (page: Page): ReturnType<Page['locator']> => page.locator('[aria-labelledby="retry-answer"]');

for (const lang of langs) {
  const { retry: m, common } = say(lang);

  test(`what is set in ${lang} survives a reload without a network, and a change of language`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${lang}/retry/`);
    await untilStored(page, lang);
    await page.getByLabel(m.form.mta).selectOption('exim');
    await page.getByLabel(m.form.host, { exact: true }).selectOption('cpanel');
    await page.getByText(m.form.paste, { exact: true }).first().click();
    const paste = page.getByRole('textbox', { name: m.form.paste });
    await paste.fill('begin retry\n* * F,2d,20m\n');
    await expect(answer(page)).toContainText('retry = * * F,2d,20m');
    // Typing writes the address a moment later.
    await expect(page).toHaveURL(/#r=.*F%2C2d/);
    const sentence = await answer(page).locator('p').nth(1).textContent();
    await site.stop();
    await page.reload();
    await expect(paste).toHaveValue('begin retry\n* * F,2d,20m\n');
    await expect(page.getByLabel(m.form.mta)).toHaveValue('exim');
    await expect(answer(page).locator('p').nth(1)).toHaveText(sentence ?? '');
    await page.getByRole('link', { name: common.otherLanguage }).click();
    const other = say(lang === 'en' ? 'zh' : 'en').retry;
    await expect(page.getByLabel(other.form.mta)).toHaveValue('exim');
    await expect(answer(page)).toContainText('retry = * * F,2d,20m');
    await site.start();
  });

  test(`the last keys typed in ${lang} survive a reload at once`, async ({ page }) => {
    await page.goto(`${lang}/retry/`);
    await page.getByText(m.form.paste, { exact: true }).first().click();
    const paste = page.getByRole('textbox', { name: m.form.paste });
    await paste.fill('maximal_queue_lifetime = 3d');
    await page.reload();
    await expect(paste).toHaveValue('maximal_queue_lifetime = 3d');
    // Answered from the address from then on, so a link that is copied now has them.
    await expect(page).toHaveURL(/3d/);
    await page.goto(`${lang}/`);
    await answerBox(page, lang).fill('450 4.7.1 try again');
    await page.reload();
    await expect(answerBox(page, lang)).toHaveValue('450 4.7.1 try again');
    await answerBox(page, lang).fill('450 4.7.1 try again later');
    await page.locator('nav').getByRole('link').nth(1).click();
    await page.locator('nav').getByRole('link').first().click();
    // A visit by a link begins anew.
    await expect(answerBox(page, lang)).toHaveValue('');
  });

  test(`a fault in the configuration in ${lang} is told by its line and the text is kept`, async ({
    page,
  }) => {
    await page.goto(`${lang}/retry/`);
    await page.getByText(m.form.paste, { exact: true }).first().click();
    const paste = page.getByRole('textbox', { name: m.form.paste });
    await paste.fill('maximal_queue_lifetime = 3d\nminimal_backoff_time = 5q');
    await expect(page.getByRole('alert')).toContainText(m.problemAt(2, 25));
    await expect(paste).toHaveValue(/5q/);
    await paste.fill('');
    await expect(page.getByRole('alert')).toHaveCount(0);
    // It stays open: somebody is typing in it.
    await expect(paste).toBeFocused();
  });

  test(`the time line in ${lang} is moved and enlarged by keyboard and by wheel`, async ({ page }) => {
    await page.goto(`${lang}/retry/`);
    // Only then is its code there.
    await expect(page.getByLabel(m.form.mta)).toBeEnabled();
    const line = page.getByRole('application', { name: m.line.heading });
    const shown = page.locator('#retry-shown');
    await line.focus();
    const start = await shown.textContent();
    await page.keyboard.press('End');
    await expect(shown).toContainText(m.span.d(5));
    await page.keyboard.press('Home');
    await expect(shown).toHaveText(start ?? '');
    await line.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect(shown).not.toHaveText(start ?? '');
  });

  test(`printed in ${lang} it holds answer, drawing and table, not the form`, async ({ page }) => {
    await page.goto(`${lang}/retry/`);
    await expect(page.getByLabel(m.form.mta)).toBeEnabled();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByLabel(m.form.mta)).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(answer(page)).toContainText('Postfix');
    await expect(page.getByRole('img', { name: m.line.heading })).toBeVisible();
    await expect(page.getByRole('table', { name: m.table.heading })).toBeVisible();
  });

  test(`an answer to wait for in ${lang} leads to the clock with the greylist chosen`, async ({ page }) => {
    await page.goto(`${lang}/`);
    await answerBox(page, lang).fill('450 4.2.0 <user@example.org>: Recipient address rejected: Greylisted');
    await page.getByRole('link', { name: common.nextTry }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/retry/`));
    await expect(page.getByLabel(m.form.host, { exact: true })).toHaveValue('postgrey');
  });
}

test('a line of a log leads to the clock with its server, its tries and its reply', async ({ page }) => {
  await page.goto('en/');
  await answerBox(page, 'en').fill(
    'Nov 23 02:14:05 mx postfix/smtp[7]: 4Xy1Z23abc: to=<user@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=421, delays=420/0.1/0.4/0.5, dsn=4.2.0, status=deferred (host mx.example.net[192.0.2.25] said: 450 4.2.0 <user@example.net>: Recipient address rejected: Greylisted (in reply to RCPT TO command))',
  );
  await page.getByRole('link', { name: say('en').common.nextTry }).click();
  const { retry: m } = say('en');
  await expect(page.getByLabel(m.form.first)).toHaveValue(/-11-23T02:07$/);
  await expect(page.getByText(m.logRead('Nov 23 02:14:05', m.tries(1)))).toBeVisible();
  await expect(page.getByLabel(m.form.mta)).toHaveValue('postfix');
  await page.getByText(m.form.greylistDetails).click();
  await expect(page.getByLabel(m.form.reply)).toHaveValue(/^450 4\.2\.0/);
  await page.getByLabel(m.form.seenFrom).fill('2026-11-23T02:15');
  await expect(answer(page)).toContainText('passes on the 3rd try');
});

test('a damaged address opens the fresh page', async ({ page }) => {
  await page.goto('en/retry/#r=%7B%22mta%22%3A%22no-such');
  await expect(page.getByLabel(say('en').retry.form.mta)).toHaveValue('postfix');
  await expect(answer(page)).toContainText(/Next try: between/);
});
