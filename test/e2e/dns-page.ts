import type { Page } from '@playwright/test';
import { findings as english } from '../../src/i18n/en/findings.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { findings as chinese } from '../../src/i18n/zh/findings.ts';
import type { DnsState } from '../../src/ui/dns-state.ts';
import { say } from './app-pages.ts';
import { expect } from './test.ts';

export const findingsWords = { en: english, zh: chinese };

/** Chooses a resolver on loopback, as a person did on an earlier visit. */
export async function chooseOwn(page: Page, url: string): Promise<void> {
  await page.addInitScript((own) => {
    if (location.protocol.startsWith('http'))
      localStorage.setItem('tempfail-resolver', JSON.stringify({ id: 'own', url: own, validates: true }));
  }, url);
}

/** Opens the page with values in its address, presses the button, and waits until every check has ended. */
export async function askDns(page: Page, lang: Lang, url: string, state: Partial<DnsState>): Promise<void> {
  const { dns: m } = say(lang);
  await chooseOwn(page, url);
  await page.goto('about:blank'); // otherwise only the fragment changes
  await page.goto(`${lang}/dns/#d=${encodeURIComponent(JSON.stringify(state))}`);
  await expect(page.getByLabel(m.form.input)).toHaveValue(state.input ?? '');
  await page.getByRole('button', { name: m.ask(new URL(url).host) }).click();
  await expect(
    page.getByRole('region', { name: m.commands.heading }).or(page.getByText(m.commands.heading)),
  ).toBeVisible({
    timeout: 30_000,
  });
}
