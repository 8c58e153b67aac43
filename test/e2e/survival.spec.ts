import type { Page } from '@playwright/test';
import { neverAnswer } from '../helpers/serve.ts';
import { answerBox, exampleReply, say, seedEntry, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const { common, answer, about } = say('en');

async function answers(page: Page): Promise<void> {
  await answerBox(page).fill(exampleReply);
  await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
}

const forbidStorage = (): void => {
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
};

test('a browser that forbids storage: the box answers, and settings hold for the page', async ({ page }) => {
  await page.addInitScript(forbidStorage);
  await page.goto('en/');
  await answers(page);
  await page.getByRole('link', { name: common.otherLanguage, exact: true }).click();
  await expect(answerBox(page, 'zh')).toHaveValue(exampleReply);
  await page.goto('en/about/');
  await page.getByRole('radio', { name: about.themes.dark }).check();
  await expect(page.getByText(about.settingNotKept)).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('a browser without workers: it works, and says that it is online only', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto('en/');
  await expect(page.getByText(common.stored.unsupported)).toBeAttached();
  await answers(page);
  await page.goto('en/about/');
  await expect(page.getByText(about.state.unsupported)).toBeVisible();
});

test('a worker that cannot be had: the page works and says that nothing is stored', async ({
  page,
  site,
  trouble,
}) => {
  trouble.allow(/status of 500|bad HTTP response code \(500\)/, 'the host fails for the worker');
  site.behave(({ url }, response) => {
    if (!url?.startsWith('/sw.js')) return false;
    response.writeHead(500).end();
    return true;
  });
  await page.goto('en/');
  await expect(page.getByText(common.stored.failed)).toBeAttached();
  await answers(page);
  await page.goto('en/about/');
  await expect(page.getByText(about.state.absent)).toBeVisible();
  await expect(page.getByRole('button', { name: about.verify })).toBeDisabled();
});

test('a store that the browser emptied: the page answers from the network and About mends it', async ({
  page,
  context,
}) => {
  await page.goto('en/about/');
  await untilStored(page);
  await expect(page.getByText(about.state.complete)).toBeVisible();
  const taken = await page.evaluate(async () => {
    let taken = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (/\/(data|icons)\//.test(request.url) && (await cache.delete(request))) taken++;
      }
    }
    return taken;
  });
  expect(taken).toBeGreaterThan(3);
  await restartWorker(page);
  const other = await context.newPage();
  await other.goto(`zh/${seedEntry}`);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();

  await page.getByRole('button', { name: about.verify }).click();
  await expect(page.getByText(about.state.incomplete, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: about.repair }).click();
  await expect(page.getByText(about.state.complete)).toBeVisible();
  await expect(page.getByRole('button', { name: about.repair })).toBeHidden();
});

test('a stored file that is damaged is found by reading it back, and fetched again', async ({ page }) => {
  await page.goto('en/about/');
  await untilStored(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const request = (await cache.keys()).find(({ url }) => url.includes('/data/match'));
      if (request) await cache.put(request, new Response('{"entries":[]}'));
    }
  });
  const stored = (): Promise<number> =>
    page.evaluate(async () => {
      let files = 0;
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) if (url.includes('/data/')) files++;
      }
      return files;
    });
  const before = await stored();
  await page.getByRole('button', { name: about.verify }).click();
  await expect(page.getByText(about.missing(1))).toBeVisible();
  expect(await stored(), 'reading back changes nothing').toBe(before);
  await page.getByRole('button', { name: about.repair }).click();
  await expect(page.getByText(about.state.complete)).toBeVisible();
  await page.goto('en/');
  await answers(page);
});

test('a store that is gone, and no server: the page says that it could not be read', async ({
  page,
  site,
  trouble,
}) => {
  trouble.allow(/ERR_CONNECTION_REFUSED|ERR_FAILED|status of 503/, 'neither store nor server');
  trouble.allow(/Failed to fetch|no-response/, 'what the page asks its worker for');
  await page.goto('en/');
  await untilStored(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await restartWorker(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache'); // the worker would find its data there, which is well
  await site.stop(); // and no setOffline: together with a stopped worker it brings Chromium 156 down
  const response = await page.goto(`zh/${seedEntry}`);
  expect(response?.status()).toBe(503);
  await expect(page.getByRole('heading', { name: say('zh').notFound.offlineTitle })).toBeVisible();
  await site.start();
  await page.reload();
  await expect(page.getByText(say('zh').common.verdictSentence.wait).first()).toBeVisible();
});

/** Browsers end an idle worker after half a minute; what it kept in memory is gone then. */
async function restartWorker(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
}

test('a Wi-Fi without internet: a reload waits for nothing', async ({ page, site }) => {
  await page.goto(`en/${seedEntry}`);
  await untilStored(page);
  site.behave(neverAnswer);
  const start = Date.now();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText(common.verdictSentence.wait).first()).toBeVisible();
  expect(Date.now() - start).toBeLessThan(1000);
  await page.getByRole('link', { name: common.nav.answer, exact: true }).click();
  await answers(page);
});

for (const [what, text] of [
  ['one line of 5 MB', 'x450 4.7.1 '.repeat(500_000)],
  ['a log of 5 MB', 'Nov 23 02:00:00 mx postfix/smtp[1]: status=deferred (450 4.7.1 later)\n'.repeat(72_000)],
] as const) {
  test(`${what}: the box keeps it and the page stays alive`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('en/');
    await answers(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await answerBox(page).selectText();
    await page.keyboard.press('Control+V'); // as a person does it: `fill` types it line by line
    await expect(page.getByText(answer.tooLong('64 kB'))).toBeVisible({ timeout: 20_000 });
    expect(await answerBox(page).evaluate((box: HTMLTextAreaElement) => box.value.length)).toBe(text.length);
    await page.getByRole('button', { name: answer.clear }).click();
    await answers(page);
    await expect(page).toHaveURL(/#t=450/);
  });
}

for (const fragment of [
  '#t=%E0%A4%A',
  '#z=AAAA',
  '#z=%%%',
  '#z=7VwLcFzVef7',
  '#t',
  '#=',
  '#z=',
  `#${'z='.repeat(999)}`,
]) {
  test(`a damaged link (${fragment.slice(0, 20)}) opens an empty box that works`, async ({ page }) => {
    await page.goto(`en/${fragment}`);
    await expect(page.getByRole('button', { name: '450471' })).toBeVisible();
    await expect(answerBox(page)).toHaveValue('');
    await answers(page);
  });
}

test('what is typed before the code has come is answered and kept', async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/islands-/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('en/', { waitUntil: 'commit' });
  await answerBox(page).fill(exampleReply);
  release();
  await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
  await expect(page).toHaveURL(/#t=450/);
  await page.reload();
  await expect(answerBox(page)).toHaveValue(exampleReply);
});

test('a long text comes back from its link, in another browser', async ({ page, newContext }) => {
  const text = `${exampleReply}\n${Array.from({ length: 400 }, (_, i) => `line ${i} 灰名单 ${i * i}`).join('\n')}`;
  await page.goto('en/');
  await answerBox(page).fill(text);
  await expect(page).toHaveURL(/#z=/);
  const elsewhere = await (await newContext()).newPage();
  await elsewhere.goto(page.url());
  await expect(answerBox(elsewhere)).toHaveValue(text);
  await expect(elsewhere.getByText(common.verdictSentence.fix).first()).toBeVisible();
});
