import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { langs } from '../../src/i18n/lang.ts';
import { answerBox, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

for (const lang of langs) {
  test(`the installed app answers a file that the system opens with it, in ${lang}`, async ({
    site,
    trouble,
    launchOptions,
  }, info) => {
    // Private windows install nothing: this one has a profile on disk.
    const context = await chromium.launchPersistentContext(info.outputPath('profile'), launchOptions);
    try {
      await trouble.watch(context);
      const page = await context.newPage();
      await page.goto(`${site.url}${lang}/`);
      await untilStored(page, lang);
      const devtools = await context.newCDPSession(page);
      const manifestId = site.url;
      await devtools.send('PWA.install', { manifestId });
      await context.setOffline(true);
      const opened = context.waitForEvent('page');
      await devtools.send('PWA.launchFilesInApp', {
        manifestId,
        files: [resolve('test/golden/decode/dsn/postfix-user-unknown.eml')],
      });
      const app = await opened;
      await expect(answerBox(app, lang)).toHaveValue(/Final-Recipient/);
      await expect(app.locator('.verdict')).toContainText(say(lang).common.verdictSentence.stop);
    } finally {
      await context.close();
    }
  });
}
