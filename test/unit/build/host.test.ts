import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../../helpers/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'tempfail-host-'));
let site: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'en/code/450'), { recursive: true });
  writeFileSync(join(folder, 'en/code/450/index.html'), '<!doctype html>');
  writeFileSync(join(folder, '404.html'), '<!doctype html>');
  site = await serve(folder);
});

afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

it.each([
  ['en/code/450', './450/'],
  ['en/code/450?q=a/b', './450/?q=a/b'],
])('a folder without its last slash is sent there by a relative location: %s', async (path, location) => {
  const response = await fetch(site.url + path, { redirect: 'manual' });
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe(location);
  // Whatever path a proxy put before it, the browser arrives.
  const below = new URL(location, `https://www.example.com/below/${path}`);
  expect(below.pathname).toBe('/below/en/code/450/');
});

it('what is not there gets the page for it', async () => {
  expect((await fetch(`${site.url}en/nothing`)).status).toBe(404);
});
