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

/** No change of the page for this long, milliseconds: the answer to a key stands. */
const settled = 400;

/**
 * From the key to the paint of the last thing that it changed: the letter in the box, or the answer that came later.
 * A letter that leaves the answer as it was is answered with its own paint.
 */
async function timeKey(page: Page, box: string, key: string): Promise<number> {
  const measured = await page.evaluateHandle(
    ([selector, quiet]) => {
      const field = document.querySelector(selector);
      const island = field?.closest('[data-island]');
      if (!field || !island) throw new Error(`no box ${selector}`);
      return {
        time: new Promise<number>((settle) => {
          field.addEventListener(
            'input',
            ({ timeStamp }) => {
              let painted = 0;
              let waiting: ReturnType<typeof setTimeout> | undefined;
              const notePaint = (): void =>
                void requestAnimationFrame(() =>
                  setTimeout(() => {
                    painted = performance.now();
                    clearTimeout(waiting);
                    waiting = setTimeout(() => {
                      changes.disconnect();
                      settle(painted - timeStamp);
                    }, quiet);
                  }),
                );
              const changes = new MutationObserver(notePaint);
              changes.observe(island, {
                subtree: true,
                childList: true,
                characterData: true,
                attributes: true,
              });
              notePaint();
            },
            { once: true },
          );
        }),
      };
    },
    [box, settled] as const,
  );
  await page.locator(box).focus();
  await page.keyboard.insertText(key);
  return measured.evaluate(({ time }) => time);
}
