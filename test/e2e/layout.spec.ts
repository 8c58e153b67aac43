import { langs } from '../../src/i18n/lang.ts';
import { answerBox, exampleReply, kinds, pageKinds, say, untilStored } from './app-pages.ts';
import { expect, test } from './test.ts';

const widths = [320, 360, 768, 1440];
const smallestTarget = 24;

for (const lang of langs) {
  test(`no page in ${lang} scrolls sideways`, async ({ page }) => {
    for (const [kind, path] of kinds) {
      await page.goto(`${lang}/${path}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `${kind} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test(`an answer in ${lang} does not scroll sideways, however long its words`, async ({ page }) => {
    await page.goto(`${lang}/`);
    for (const text of [exampleReply, `450 4.7.1 ${'x'.repeat(3000)}`, '灰'.repeat(2000)]) {
      await answerBox(page, lang).fill(text);
      await expect(page.getByRole('status').filter({ hasText: /\S/ }).first()).toBeAttached();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `${text.slice(0, 20)} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test(`each target in ${lang} is ${smallestTarget} px at least`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [kind, path] of kinds) {
      await page.goto(`${lang}/${path}`);
      await untilStored(page, lang);
      await expect(page.locator('.entry > section:not([data-laid-out])')).toHaveCount(0);
      const small = await page.evaluate((least) => {
        // A link in a sentence has the height of its line (WCAG 2.5.8, "inline"); the skip link waits off the screen.
        const inSentence = (link: Element): boolean =>
          getComputedStyle(link).display === 'inline' &&
          (link.parentElement?.textContent ?? '').trim() !== (link.textContent ?? '').trim();
        return [...document.querySelectorAll('a[href], button, input, textarea, summary')]
          .filter((target) => target.checkVisibility({ visibilityProperty: true }))
          .map((target) => ({ target: target.closest('label') ?? target, link: target }))
          .map(({ target, link }) => ({ box: target.getBoundingClientRect(), target, link }))
          .filter(({ box, link }) => (box.width < least || box.height < least) && !inSentence(link))
          .map(({ box, target }) => `${target.outerHTML.slice(0, 90)} ${box.width}x${box.height}`);
      }, smallestTarget);
      expect.soft(small, kind).toEqual([]);
    }
  });
}

for (const [kind, width] of [
  ['entry', 360],
  ['entry', 1440],
  ['entry with commands', 360],
  ['answer', 360],
  ['answer', 1440],
  ['about', 360],
] as const) {
  test(`nothing moves on the ${kind} page at ${width} while it loads and is stored`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources = [] } = entry as PerformanceEntry & {
            value: number;
            sources?: readonly { node?: Node | null }[];
          };
          const nodes = sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 80) : '?',
          );
          shifts.push(`${value} ${nodes.join(' | ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`en/${pageKinds[kind]}`);
    await untilStored(page);
    if (kind === 'answer') await expect(page.getByRole('button', { name: '450471' })).toBeEnabled();
    if (kind === 'about') await expect(page.getByText(say('en').about.state.complete)).toBeVisible();
    // Shifts are told after the frame that they happen in.
    await page.evaluate(
      () => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))),
    );
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });
}
