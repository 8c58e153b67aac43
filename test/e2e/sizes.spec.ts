import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { builtApp, builtFiles, builtPages } from '../helpers/built-app.ts';
import { pageKinds } from './app-pages.ts';
import { expect, test } from './test.ts';

/** The budgets in bytes. */
const pageBudget = 14_000;
const scriptBudget = 16_000;

/** Bytes of the body as they come over the wire to a browser of today. */
function wireSize(url: string): Promise<{ bytes: number; encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => resolve({ bytes, encoding: response.headers['content-encoding'] }));
    }).on('error', reject);
  });
}

test(`HTML and CSS of every entry's page come in ${pageBudget} bytes`, async ({ site }) => {
  const sheets = builtFiles().filter((name) => name.endsWith('.css'));
  const sheetSizes = new Map<string, number>();
  for (const name of sheets) sheetSizes.set(name, (await wireSize(site.url + name)).bytes);
  const sizes: [path: string, bytes: number][] = [];
  for (const path of builtPages().filter((path) => path.slice(2).startsWith('/e/'))) {
    const html = await wireSize(site.url + path);
    expect(html.encoding, path).toBe('br');
    const text = readFileSync(join(builtApp, path, 'index.html'), 'utf8');
    const linked = sheets.filter((name) => text.includes(name));
    expect(linked.length, path).toBeGreaterThan(0);
    sizes.push([path, linked.reduce((sum, name) => sum + (sheetSizes.get(name) ?? 0), html.bytes)]);
  }
  expect(sizes.length).toBeGreaterThan(40);
  expect(sizes.filter(([, bytes]) => bytes > pageBudget)).toEqual([]);
});

test(`an entry's page loads ${scriptBudget} bytes of script at most before anything is pressed`, async ({
  page,
}) => {
  // Only what the page itself asks for: the worker's own requests come when it stands.
  const loaded = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script' && !request.serviceWorker())
      loaded.add(new URL(request.url()).pathname);
  });
  await page.goto(`en/${pageKinds.entry}`);
  await page.waitForLoadState('networkidle');
  const scripts = [...loaded].map((path) => path.slice(1)).filter((name) => name !== 'sw.js');
  expect(scripts.length).toBeGreaterThan(1);
  const sizeOf = (pack: (content: Buffer) => Buffer): number =>
    scripts.reduce((sum, name) => sum + pack(readFileSync(join(builtApp, name))).length, 0);
  expect(sizeOf(brotliCompressSync), scripts.join(' ')).toBeLessThanOrEqual(scriptBudget);
  expect(sizeOf(gzipSync), scripts.join(' ')).toBeLessThanOrEqual(scriptBudget);
});
