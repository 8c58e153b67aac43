import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notStored } from '../../src/build/worker.ts';
import { builtApp, builtFiles } from '../helpers/built-app.ts';
import { untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const isException = (name: string): boolean => notStored.some(({ test }) => test.test(name));

test('every file of the build is stored, byte for byte, or is an exception with a reason', async ({
  page,
  site,
}) => {
  await page.goto('en/');
  await untilStored(page);
  const stored = await page.evaluate(async () => {
    const found: [url: string, digest: string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const content = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content ?? new ArrayBuffer()));
        found.push([request.url, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')]);
      }
    }
    return found;
  });
  const digests = new Map(
    stored.map(([url, digest]) => [url.replace(site.url, '').replace(/\?.*$/, ''), digest]),
  );
  // The worker's own note of when it last verified is no file of the build.
  digests.delete('verified');
  const files = builtFiles();
  expect(files.length).toBeGreaterThan(0);
  const wanted = files.filter((name) => !isException(name));
  expect([...digests.keys()].sort()).toEqual(wanted);
  for (const name of wanted) {
    const digest = createHash('sha256')
      .update(readFileSync(join(builtApp, name)))
      .digest('hex');
    expect(digests.get(name), name).toBe(digest);
  }
});

test('a pack that does not come whole costs time and no file', async ({ page, site, trouble }) => {
  trouble.allow(/503|ERR_/, 'the host refuses the packs');
  site.behave(({ url = '' }, response) => {
    if (!url.includes('/pack-')) return false;
    response.writeHead(url.includes('assets') ? 503 : 200, { 'content-type': 'application/json' });
    response.end('{"data/');
    return true;
  });
  await page.goto('en/about/');
  await untilStored(page);
  site.behave(null);
  await page.reload();
  const wanted = builtFiles().filter((name) => !isException(name)).length;
  await expect(page.locator('.proof')).toContainText(`${wanted} / ${wanted}`);
});

test('each exception is of use and says why', () => {
  const files = builtFiles();
  for (const { test, why } of notStored) {
    expect(
      files.filter((name) => test.test(name)),
      `files of ${String(test)}`,
    ).not.toEqual([]);
    expect(why).toMatch(/\w{3,}/);
  }
});
