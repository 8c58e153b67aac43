import type { Page } from 'playwright-core';
import { freshProfile, seenBy, slowPage, type Seen } from './browser.ts';
import { slowLine } from './slow-line.ts';

/** One fresh profile's life: first visit over a slow line, then without any, then a cold start without any. */
export interface Visits {
  readonly first: Seen;
  /** Compressed bytes of the document and the style sheet, and of scripts, before anybody touched anything. */
  readonly pageBytes: number;
  readonly scriptBytes: number;
  /** From navigation until everything was stored and read back, milliseconds. */
  readonly stored: number;
  readonly storedBytes: number;
  readonly reload: Seen;
  readonly cold: Seen;
}

const whenStored = '#stored[data-state=ready]';

export async function visit(port: number, path: string): Promise<Visits> {
  const line = await slowLine(port);
  const address = `http://localhost:${line.port}/${path}`;
  const profile = freshProfile();
  try {
    const context = await profile.open();
    const page = await slowPage(context);
    const bytes = await countBytes(page);
    const start = Date.now();
    await page.goto(address);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('load');
    const { pageBytes, scriptBytes } = bytes();
    await page.locator(whenStored).waitFor({ timeout: 300_000 });
    const stored = Date.now() - start;
    const first = await seenBy(page);
    const storedBytes = line.received();
    await line.cut();
    await context.setOffline(true);
    await page.reload();
    await page.waitForTimeout(500); // let a late paint or shift be noted
    const reload = await seenBy(page);
    await context.close();
    const again = await profile.open();
    const coldPage = await slowPage(again);
    await again.setOffline(true);
    await coldPage.goto(address);
    await coldPage.waitForTimeout(500);
    const cold = await seenBy(coldPage);
    await again.close();
    return { first, pageBytes, scriptBytes, stored, storedBytes, reload, cold };
  } finally {
    profile.remove();
  }
}

/** Counts what the page itself fetches; the worker's fetches are not the page's. */
async function countBytes(page: Page): Promise<() => { pageBytes: number; scriptBytes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const sums = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    sums.set(type, (sums.get(type) ?? 0) + encodedDataLength);
  });
  return () => ({
    pageBytes: (sums.get('Document') ?? 0) + (sums.get('Stylesheet') ?? 0),
    scriptBytes: sums.get('Script') ?? 0,
  });
}
