import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readableTypes } from '../../src/ui/readable-files.ts';
import { langs } from '../../src/i18n/lang.ts';
import { builtApp } from '../helpers/built-app.ts';
import { answerBox, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

interface ShareTarget {
  readonly action: string;
  readonly method: string;
  readonly enctype: string;
  readonly params: {
    readonly title: string;
    readonly text: string;
    readonly url: string;
    readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[];
  };
}

const { share_target: target, file_handlers: handlers } = JSON.parse(
  readFileSync(join(builtApp, 'manifest.webmanifest'), 'utf8'),
) as {
  share_target: ShareTarget;
  file_handlers: readonly { action: string; accept: Record<string, string[]> }[];
};

interface Shared {
  readonly title?: string;
  readonly text?: string;
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
}

/** Posts a form as the system does that shares with the installed app: from nowhere, in a window of its own. */
async function share(page: Page, root: string, { title = '', text = '', file }: Shared): Promise<void> {
  const { params } = target;
  await page.goto('about:blank');
  await page.setContent(
    `<form method="${target.method}" enctype="${target.enctype}" action="${new URL(target.action, root).href}">
      <textarea name="${params.title}"></textarea><textarea name="${params.text}"></textarea>
      <input type="file" name="${params.files[0]?.name}"><button>share</button></form>`,
  );
  await page.locator('textarea').first().fill(title);
  await page.locator('textarea').last().fill(text);
  if (file) await page.locator('input').setInputFiles(file);
  await page.getByText('share').click();
  await page.waitForURL(`${root}**`);
}

const bounce = readFileSync('test/golden/decode/dsn/postfix-user-unknown.eml');
const line =
  'Mar  2 10:11:12 mail postfix/smtp[812]: A1B2C3D4E5: to=<user@example.org>, relay=mx.example.org[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.2.2, status=deferred (host mx.example.org[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n';

for (const lang of langs) {
  const { answer: m, common } = say(lang);

  test(`what is shared with the app is answered without a network, in ${lang}`, async ({
    page,
    context,
    site,
  }) => {
    const asked: string[] = [];
    site.behave((request) => {
      asked.push(`${request.method} ${request.url}`);
      return false;
    });
    await page.goto(`${lang}/`);
    await untilStored(page, lang);
    asked.length = 0;
    await context.setOffline(true);

    const reply = '550 5.1.1 <user@example.org>: Recipient address rejected: User unknown';
    await share(page, site.url, { title: 'From the terminal', text: reply });
    await expect(answerBox(page, lang)).toHaveValue(reply);
    await expect(page.locator('.answer')).toBeVisible();

    await share(page, site.url, {
      text: 'see the file',
      file: { name: 'bounce.eml', mimeType: 'message/rfc822', buffer: bounce },
    });
    await expect(answerBox(page, lang)).toHaveValue(/Final-Recipient/);
    await expect(page.locator('.verdict')).toContainText(common.verdictSentence.stop);

    const log = gzipSync(line.repeat(5_000));
    await share(page, site.url, {
      file: { name: 'mail.log.1.gz', mimeType: 'application/gzip', buffer: log },
    });
    await expect(page.getByRole('heading', { name: m.overview.heading })).toBeVisible();
    await expect(page.locator('.given-file')).toContainText('mail.log.1.gz');
    expect(page.url()).toBe(lang === 'en' ? site.url : `${site.url}zh/`);
    await page.locator('.deliveries summary').first().click();
    await expect(page.locator('.deliveries .marked').first()).toContainText('Mailbox full');
    // The browser looks for a newer worker whenever it pleases.
    expect(
      asked.filter((one) => one !== 'GET /sw.js'),
      'what the host was asked for',
    ).toEqual([]);

    // It was for one page: neither a reload nor another visit shows it again.
    await page.reload();
    await expect(page.locator('.answer-tools:not([inert])')).toBeVisible();
    await expect(page.locator('.given-file')).toHaveCount(0);
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('shared'))),
    ).toEqual([]);
  });
}

test('an empty share shows an empty box', async ({ page, site }) => {
  await page.goto('en/');
  await untilStored(page);
  await share(page, site.url, { title: ' ' });
  await expect(answerBox(page)).toHaveValue('');
  await expect(page.locator('.answer')).toHaveCount(0);
});

test('the system offers the app for the files that it reads', () => {
  expect(new URL(target.action, 'https://app.example/tempfail/').pathname).toBe('/tempfail/share/');
  expect(target.params.files[0]?.accept).toEqual(readableTypes);
  expect(handlers.map(({ action }) => action)).toEqual(['./?open']);
  expect(Object.values(handlers[0]?.accept ?? {}).flat()).toEqual(
    readableTypes.filter((type) => type.startsWith('.')),
  );
});
