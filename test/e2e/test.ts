import { test as base, expect, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { builtApp } from '../helpers/built-app.ts';
import { serve, type Served } from '../helpers/serve.ts';

export { expect };

/** Whatever a browser complains of fails the test, unless the test provokes it and says so first. */
export interface Trouble {
  /** `why` stands in the test for its reader. */
  readonly allow: (pattern: RegExp, why: string) => void;
  readonly watch: (context: BrowserContext) => Promise<void>;
}

interface Fixtures {
  /** The folder that `site` serves. */
  readonly folder: string;
  /** The app on a port of this test alone, so that nothing is stored from another test. */
  readonly site: Served;
  readonly trouble: Trouble;
  /** A further person: nothing stored, nothing shared. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures>({
  folder: [builtApp, { option: true }],
  site: async ({ folder }, use) => {
    const site = await serve(folder);
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(site.url),
  trouble: async ({ site }, use) => {
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    await use({
      allow: (pattern) => allowed.push(pattern),
      watch: (context) => watch(context, site.origin, (complaint) => complaints.push(complaint)),
    });
    const left = complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)));
    expect(left, 'what the browser complained of').toEqual([]);
  },
  context: async ({ context, trouble }, use) => {
    await trouble.watch(context);
    await use(context);
  },
  newContext: async ({ browser, trouble, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options });
      contexts.push(context);
      await trouble.watch(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
});

async function watch(
  context: BrowserContext,
  origin: string,
  complain: (complaint: string) => void,
): Promise<void> {
  context.on('weberror', (error) => complain(`uncaught: ${String(error.error())}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complain(`request: ${url.href}`);
  });
  // Not every violation reaches the console (report-only ones, those in a closing page).
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`securitypolicyviolation: ${violatedDirective} ${blockedURI}`);
    });
  });
}
