/**
 * Takes the pictures that the manifest and the README show, from the real app, and draws the icons from icon.svg.
 * `npm run screenshot` after a build; the pictures are part of the repository.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { staticHost } from '../../src/build/host.ts';
import { findChromium } from '../helpers/find-chromium.ts';

const reply =
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]';

const pictures = [
  { name: 'narrow-en', path: 'en/', width: 360, height: 740, scale: 2, scheme: 'dark', type: reply },
  { name: 'narrow-zh', path: 'zh/', width: 360, height: 740, scale: 2, scheme: 'light', type: reply },
  { name: 'wide-en', path: 'en/', width: 1440, height: 900, scale: 1, scheme: 'light', type: reply },
] as const;

async function takePictures(browser: Browser, origin: string): Promise<void> {
  for (const { name, path, width, height, scale, scheme, type } of pictures) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: scheme,
    });
    const page = await context.newPage();
    await page.goto(`${origin}/${path}`);
    await page.locator('#stored[data-state=ready]').waitFor();
    await page.fill('textarea', type);
    await page.locator('.verdict').waitFor();
    await page.locator('textarea').blur();
    await page.screenshot({ path: `public/screenshots/${name}.png` });
    await context.close();
  }
}

async function drawIcons(browser: Browser): Promise<void> {
  const svg = readFileSync('public/icons/icon.svg', 'utf8');
  // A maskable icon may be cut to a circle of 80 %: the drawing shrinks, the ground fills the square.
  const masked = svg
    .replace('rx="96"', '')
    .replace('<g fill', '<g transform="translate(77 77) scale(.7)"><g fill')
    .replace('</svg>', '</g></svg>');
  const icons = [
    { file: 'icon-180', size: 180, source: svg.replace('rx="96"', '') }, // iOS rounds the corners itself
    { file: 'icon-192', size: 192, source: svg },
    { file: 'icon-512', size: 512, source: svg },
    { file: 'icon-maskable-512', size: 512, source: masked },
  ];
  for (const { file, size, source } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const url = `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`;
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="${url}" width="${size}">`,
    );
    await page.screenshot({ path: `public/icons/${file}.png`, omitBackground: true });
    await page.close();
  }
}

const host = staticHost('dist');
const server = createServer((request, response) => host(request, response, () => {}));
await new Promise<void>((listening) => server.listen(0, listening));
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
await drawIcons(browser);
await takePictures(browser, `http://localhost:${(server.address() as AddressInfo).port}`);
await browser.close();
server.close();
