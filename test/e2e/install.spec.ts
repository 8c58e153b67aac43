import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp } from '../helpers/built-app.ts';
import { untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly name_localized: Readonly<Record<string, string>>;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly name_localized: Readonly<Record<string, string>>;
    readonly url: string;
    readonly icons: readonly Picture[];
  }[];
}

const manifest = JSON.parse(readFileSync(join(builtApp, 'manifest.webmanifest'), 'utf8')) as Manifest;
const pictures = [
  ...manifest.icons,
  ...manifest.screenshots,
  ...manifest.shortcuts.flatMap(({ icons }) => icons),
];

test('the manifest names no place: it installs wherever it is served', () => {
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
  expect(manifest.display).toBe('standalone');
  for (const { src } of pictures) expect(src).not.toMatch(/^(\/|[a-z]+:)/);
  for (const { url } of manifest.shortcuts) {
    expect(url).not.toMatch(/^(\/|[a-z]+:)/);
    expect(existsSync(join(builtApp, url, 'index.html')), url).toBe(true);
  }
});

test('it has its names in both languages', () => {
  for (const { name_localized: names } of [manifest, ...manifest.shortcuts]) {
    expect(names['en']).toMatch(/\w/);
    expect(names['zh-Hans']).toMatch(/\p{Script=Han}/u);
  }
});

test('it brings an icon to mask, icons of both sizes, and a narrow and a wide screenshot', () => {
  const sizesOf = (purpose: string): string[] =>
    manifest.icons.filter((icon) => (icon.purpose ?? 'any') === purpose).map(({ sizes }) => sizes);
  expect(sizesOf('any')).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(sizesOf('maskable')).toContain('512x512');
  const forms = manifest.screenshots.map(({ form_factor: form }) => form);
  expect(forms).toEqual(expect.arrayContaining(['narrow', 'wide']));
});

for (const { src, sizes, type } of [
  ...pictures,
  { src: 'icons/icon-180.png', sizes: '180x180', type: 'image/png' },
].filter((one, i, all) => all.findIndex(({ src }) => src === one.src) === i)) {
  test(`${src} is there and is ${sizes}`, async ({ request }) => {
    const response = await request.get(src);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain(type);
    const content = await response.body();
    if (type === 'image/svg+xml') expect(content.toString()).toContain('viewBox');
    // The first chunk of a PNG holds its width and height (PNG specification, 11.2.2).
    else expect(`${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`).toBe(sizes);
  });
}

test('Chromium finds no fault with it and would install it', async ({ page, site, context }) => {
  await page.goto('zh/about/');
  await untilStored(page, 'zh');
  const devtools = await context.newCDPSession(page);
  const { errors, url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${site.url}manifest.webmanifest`);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Playwright's contexts are private windows, which install nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
