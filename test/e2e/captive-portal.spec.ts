import type { IncomingMessage } from 'node:http';
import type { Page } from '@playwright/test';
import type { Conduct } from '../helpers/serve.ts';
import { answerBox, exampleReply, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const { common } = say('en');

/** A captive portal: 200 and a page of its own, whatever was asked for. */
function portal(takes: (request: IncomingMessage) => boolean, headers: Record<string, string> = {}): Conduct {
  return (request, response) => {
    if (!takes(request)) return false;
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.end(
      '<!doctype html><title>Portal</title><link rel="icon" href="data:,"><h1>Pay for the Wi-Fi</h1>',
    );
    return true;
  };
}

/** Every stored answer that is the portal's page. */
async function storedPortalPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request))?.text();
        if (text?.includes('Pay for the Wi-Fi')) found.push(request.url);
      }
    }
    return found;
  });
}

async function worksStored(page: Page): Promise<void> {
  await untilStored(page);
  expect(await storedPortalPages(page)).toEqual([]);
  await answerBox(page).fill(exampleReply);
  await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
}

test('it takes the whole first visit: a later visit is a first one', async ({ page, site }) => {
  site.behave(portal(() => true));
  await page.goto('en/');
  await expect(page.getByRole('heading', { name: 'Pay for the Wi-Fi' })).toBeVisible();
  site.behave(null);
  await page.goto('en/');
  await worksStored(page);
});

test('it takes the worker: the page says that nothing is stored, and a later visit stores', async ({
  page,
  site,
  trouble,
}) => {
  trouble.allow(/unsupported MIME type|SecurityError/, 'the worker is HTML');
  site.behave(portal(({ url }) => url === '/sw.js'));
  await page.goto('en/');
  await expect(page.getByText(common.stored.failed)).toBeAttached();
  site.behave(null);
  await page.reload();
  await worksStored(page);
});

for (const [what, headers] of [
  ['', {}],
  [' and lets its pages be kept for an hour', { 'cache-control': 'max-age=3600' }],
] as const) {
  test(`it takes what the worker stores${what}: nothing wrong is stored, and a later visit stores`, async ({
    page,
    site,
    trouble,
  }) => {
    trouble.allow(/integrity|digest/, 'the files are not those of the build');
    trouble.allow(/could not be stored|Failed to fetch|SyntaxError|bad-precaching/, 'the worker gives up');
    site.behave(portal(({ url }) => /^\/(data|icons|robots)/.test(url ?? ''), headers));
    await page.goto('en/browse/'); // has no need of what the portal takes, but for its search
    await expect(page.getByText(common.stored.failed)).toBeAttached();
    expect(await storedPortalPages(page)).toEqual([]);
    site.behave(null);
    await page.goto('en/');
    await worksStored(page);
  });
}

test('it takes an update: the stored build works on', async ({ page, site, trouble }) => {
  trouble.allow(/unsupported MIME type|SecurityError/, 'the worker is HTML');
  await page.goto('en/');
  await untilStored(page);
  site.behave(portal(() => true));
  await page.reload();
  await worksStored(page);
  await page.goto('en/about/');
  await page.getByRole('button', { name: say('en').about.checkUpdate }).click();
  await expect(page.getByText(say('en').about.updateFailed)).toBeVisible();
});
