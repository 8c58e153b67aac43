import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { langs } from '../../src/i18n/lang.ts';
import { answerBox, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const golden = (name: string): string => readFileSync(`test/golden/decode/${name}`, 'utf8');
const line = (nth: number): string =>
  `Mar  2 ${String(10 + (nth % 12)).padStart(2, '0')}:11:12 mail postfix/smtp[812]: A${String(nth).padStart(9, '0')}: to=<user${nth}@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.2.2, status=deferred (host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n`;

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

for (const lang of langs) {
  const { answer: m, common } = say(lang);

  test(`pasted bounces, logs and dialogues are answered offline on a phone, in ${lang}`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${lang}/`);
    await untilStored(page, lang);
    await context.setOffline(true);
    await page.reload();
    for (const name of ['dsn/postfix-user-unknown.eml', 'dsn/exchange-ndr.eml']) {
      await answerBox(page, lang).fill(golden(name));
      await expect(page.locator('.verdict')).toContainText(common.verdictSentence.stop);
      await expect(page.locator('.answer')).toContainText('user@example.com');
      expect(await violations(page), name).toEqual([]);
      await answerBox(page, lang).fill('');
      await expect(page.locator('.answer')).toHaveCount(0);
    }
    await answerBox(page, lang).fill(golden('dialogue/swaks.txt'));
    await expect(page.locator('.answer')).toBeVisible();
    await answerBox(page, lang).fill(line(1) + line(2));
    await expect(page.getByRole('heading', { name: m.countOf.delayed(2) })).toBeVisible();
    await page.locator('.deliveries summary').first().click();
    await expect(page.locator('details .verdict')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('a file that is dropped is read, and one that is no text is told from it', async ({ page }) => {
  const { answer: m, common } = say('en');
  await page.goto('en/');
  await untilStored(page);
  const drop = (content: string, name: string): Promise<void> =>
    page.evaluate(
      ([text = '', called = '']) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], called));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [content, name],
    );
  await drop('MZ\0\0', 'picture.png');
  await expect(page.getByText(m.file.unreadable.noText)).toBeVisible();
  await drop(golden('dsn/postfix-user-unknown.eml'), 'bounce.eml');
  await expect(page.locator('.verdict')).toContainText(common.verdictSentence.stop);
  await expect(answerBox(page)).toHaveValue(/Final-Recipient/);
});
