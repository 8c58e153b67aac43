import type { Page } from '@playwright/test';
import axe from 'axe-core';

const widths = [360, 1440];
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** Everything that axe finds in both themes and at both widths, each named once with where it was seen first. */
export async function violations(page: Page, inSchemes: readonly Scheme[] = schemes): Promise<string[]> {
  const found = new Map<string, string>();
  await page.evaluate(axe.source);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    for (const colorScheme of inSchemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
          resultTypes: ['violations'],
          rules: { 'target-size': { enabled: true } },
        }),
      );
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes) {
          const what = `${id} ${target.join(' ')}`;
          if (!found.has(what))
            found.set(what, `${what} (${width}, ${colorScheme}): ${failureSummary ?? ''}`);
        }
      }
    }
  }
  return [...found.values()];
}
