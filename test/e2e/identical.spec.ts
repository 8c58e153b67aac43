import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { securityHeaders } from '../../src/build/host-rules.ts';
import { langs } from '../../src/i18n/lang.ts';
import { builtApp, builtPages } from '../helpers/built-app.ts';
import { untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

/** The HTML files are not stored. This is the proof that the worker makes up for each of them. */
for (const lang of langs) {
  test(`with the server killed every page in ${lang} opens, in the bytes that the build wrote`, async ({
    page,
    site,
    context,
    trouble,
  }) => {
    test.setTimeout(240_000);
    trouble.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/, 'only the worker can answer');
    const pages = builtPages().filter((path) => path.startsWith(`${lang}/`));
    expect(pages.length).toBeGreaterThan(300);
    await page.goto(`${lang}/`);
    await untilStored(page, lang);
    await site.stop();
    await context.setOffline(true);
    // The English home page stands at the bare root, too.
    for (const path of lang === 'en' ? ['', ...pages] : pages) {
      const response = await page.goto(path || site.url, { waitUntil: 'commit' });
      expect(response?.status(), path).toBe(200);
      expect(response?.fromServiceWorker(), path).toBe(true);
      const built = await readFile(join(builtApp, path, 'index.html'));
      const rendered = (await response?.body()) ?? Buffer.alloc(0);
      expect(rendered.equals(built), `${path || '/'}: ${firstDifference(rendered, built)}`).toBe(true);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(/\S/);
    }
  });
}

test('a page of the worker carries the headers of a page of the host', async ({ page }) => {
  const fromHost = await page.goto('en/about/');
  await untilStored(page);
  const fromWorker = await page.goto('en/about/');
  expect(fromWorker?.fromServiceWorker()).toBe(true);
  for (const name of ['content-type', ...Object.keys(securityHeaders)]) {
    expect(fromWorker?.headers()[name]?.toLowerCase().replace('; ', ';'), name).toBe(
      fromHost?.headers()[name]?.toLowerCase().replace('; ', ';'),
    );
  }
});

function firstDifference(rendered: Buffer, built: Buffer): string {
  const at = built.findIndex((byte, i) => byte !== rendered[i]);
  const near = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 40), at + 80).toString();
  return at < 0 ? 'the same as far as it goes' : `rendered …${near(rendered)}… but built …${near(built)}…`;
}
