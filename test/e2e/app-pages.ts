import type { Locator, Page } from '@playwright/test';
import { messages } from '../../src/i18n/all.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { expect } from './test.ts';

/** The seed's own entry. */
export const seedEntry = 'e/communication/smtp-450-requested-action-not-taken/';

/** The issue's own example, and the entry that it must lead to. */
export const exampleReply =
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]';
export const exampleEntry = 'e/communication/postfix-450-cannot-find-reverse-hostname/';

/** One page of each kind, path below its language. */
export const pageKinds = {
  answer: '',
  browse: 'browse/',
  codes: 'code/',
  dns: 'dns/',
  retry: 'retry/',
  about: 'about/',
  entry: seedEntry,
  'entry with commands': exampleEntry,
  'basic code': 'code/450/',
  'enhanced code': 'code/5.7.1/',
  host: 'host/postfix/',
  cause: 'cause/greylisted/',
  verdict: 'verdict/fix/',
} as const;

export const kinds = Object.entries(pageKinds);

/** Every word of the app in a language. */
export function say(lang: Lang): Messages {
  return messages[lang];
}

/** Waits until the app says that it is stored and its worker answers for this page. */
export async function untilStored(page: Page, lang: Lang = 'en'): Promise<void> {
  await expect(page.getByText(say(lang).common.stored.ready)).toBeAttached({ timeout: 20_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The box for anything a server said. */
export function answerBox(page: Page, lang: Lang = 'en'): Locator {
  return page.getByLabel(say(lang).answer.label);
}

/** The search of the Browse page. */
export function searchBox(page: Page, lang: Lang = 'en'): Locator {
  return page.getByLabel(say(lang).browse.searchLabel);
}
