import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../helpers/find-chromium.ts';

/** How much slower than this machine the page's processor is. The worker's is not slowed: DevTools cannot. */
export const cpuSlowdown = 4;

const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A profile on disk: it can be opened again by a new browser process, as a phone does after a night. */
export interface Profile {
  readonly open: () => Promise<BrowserContext>;
  readonly remove: () => void;
}

export function freshProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'tempfail-bench-'));
  return {
    open: () =>
      chromium.launchPersistentContext(folder, {
        executablePath: findChromium(),
        args,
        viewport: { width: 360, height: 740 },
        locale: 'en-GB',
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A page with a slowed processor that notes its own paints, shifts and long tasks from the start. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  // tsx names inner functions through a function of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const seen = { lcp: 0, shift: 0, blocked: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    watch('layout-shift', (entry) => (seen.shift += entry.value ?? 0));
    watch('longtask', (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
  });
  return page;
}

export interface Seen {
  readonly fcp: number;
  readonly lcp: number;
  readonly shift: number;
  readonly blocked: number;
}

/** What the page noted: times in milliseconds since navigation, layout shift as a score, blocked time beyond 50 ms. */
export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => ({
    ...(globalThis as unknown as { seen: { lcp: number; shift: number; blocked: number } }).seen,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}
