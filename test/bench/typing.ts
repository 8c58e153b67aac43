import type { Page } from 'playwright-core';
import { freshProfile, slowPage } from './browser.ts';

/** Times from a key to the painted answer, one for each key, milliseconds. */
export async function timeTyping(
  port: number,
  path: string,
  box: string,
  texts: readonly string[],
): Promise<number[]> {
  const profile = freshProfile();
  try {
    const context = await profile.open();
    const page = await slowPage(context);
    await page.goto(`http://localhost:${port}/${path}`);
    await page.locator('#stored[data-state=ready]').waitFor({ timeout: 120_000 });
    const times: number[] = [];
    for (const text of texts) {
      await page.fill(box, '');
      // The index is loaded by the first question; it is not typing.
      await page.fill(box, text.slice(0, 4));
      await page.waitForTimeout(300);
      for (const key of text.slice(4)) times.push(await timeKey(page, box, key));
    }
    await context.close();
    return times;
  } finally {
    profile.remove();
  }
}

async function timeKey(page: Page, box: string, key: string): Promise<number> {
  const painted = page.evaluate(
    (selector) =>
      new Promise<number>((settle) => {
        const field = document.querySelector(selector);
        const island = field?.closest('[data-island]');
        if (!field || !island) throw new Error(`no box ${selector}`);
        field.addEventListener(
          'input',
          ({ timeStamp }) => {
            const done = (): void =>
              void requestAnimationFrame(() => setTimeout(() => settle(performance.now() - timeStamp)));
            const changes = new MutationObserver(() => {
              changes.disconnect();
              done();
            });
            changes.observe(island, { subtree: true, childList: true, characterData: true });
            // A key that changes nothing on the screen is painted with the letter itself.
            setTimeout(() => (changes.disconnect(), settle(NaN)), 1000);
          },
          { once: true },
        );
      }),
    box,
  );
  await page.locator(box).focus();
  await page.keyboard.insertText(key);
  return painted;
}
