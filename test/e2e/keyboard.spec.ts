import type { Page } from '@playwright/test';
import { answerBox, exampleEntry, exampleReply, kinds, say, searchBox } from './app-pages.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 360, height: 740 } });

/** What one stop of the Tab key looks like. */
interface Stop {
  readonly name: string;
  readonly outline: number;
  readonly covered: boolean;
  readonly onScreen: boolean;
}

/** Looks at the focused element: its outline, and whether anything else lies over it. Null: the round is over. */
function lookAtFocus(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const style = getComputedStyle(focused);
    // A link that wraps has a box for each line.
    const boxes = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const inView = boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
    const covered = !inView.some((box) => {
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
      const y = Math.min(
        Math.max((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, 1),
        innerHeight - 2,
      );
      const top = document.elementFromPoint(x, y);
      return top !== null && (focused.contains(top) || top.contains(focused));
    });
    return {
      name: `<${focused.localName}> ${(focused.textContent || focused.getAttribute('aria-label') || '').slice(0, 60)}`,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      covered,
      onScreen: inView.length > 0,
    };
  });
}

async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < 600; i++) {
    await page.keyboard.press(key);
    const stop = await lookAtFocus(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

test('the first stop skips to the content', async ({ page }) => {
  await page.goto('en/browse/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: say('en').common.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(searchBox(page)).toBeFocused();
});

test('the stops of a page come in the order in which they are read', async ({ page }) => {
  await page.goto('en/');
  await expect(page.getByRole('button', { name: '450471' })).toBeVisible();
  const { common } = say('en');
  const names = (await tabThrough(page, 'Tab')).map(({ name }) => name.replace(/^<\w+> /, ''));
  expect(names.slice(0, 9)).toEqual([
    common.skipToContent,
    'tempfail',
    common.otherLanguage,
    common.nav.answer,
    common.nav.browse,
    common.nav.codes,
    common.nav.dns,
    common.nav.retry,
    common.nav.about,
  ]);
  expect(names.indexOf('450471')).toBeGreaterThan(9); // after the box: the examples
});

for (const [kind, path] of kinds.filter(([kind]) => kind !== 'codes')) {
  test(`each stop of the ${kind} page shows itself above the bar, both ways`, async ({ page }) => {
    await page.goto(`en/${path}`);
    await page.waitForLoadState('networkidle');
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const stops = await tabThrough(page, key);
      expect(stops.length).toBeGreaterThan(7);
      expect(stops.length).toBeLessThan(600);
      const bad = stops.filter(({ outline, covered, onScreen }) => outline < 2 || covered || !onScreen);
      expect(bad).toEqual([]);
    }
  });
}

test('the whole answer task needs no pointer', async ({ page, site }) => {
  const { answer, common } = say('en');
  await page.goto('en/');
  const box = answerBox(page);
  await expect(page.getByRole('button', { name: '450471' })).toBeVisible();
  await tabTo(page, 'textarea');
  await expect(box).toBeFocused();
  await page.keyboard.type(exampleReply);
  await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
  // Somebody who does not see the answer is told of it.
  await expect(page.getByRole('status').filter({ hasText: common.verdictSentence.fix })).toBeAttached();

  const clear = page.getByRole('button', { name: answer.clear });
  for (
    let stops = 0;
    stops < 3 && !(await clear.evaluate((one) => one === document.activeElement));
    stops++
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(clear).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await page.keyboard.type(exampleReply);
  await expect(page.getByRole('link', { name: answer.open })).toBeVisible();
  await tabTo(page, `a[href$="${exampleEntry}"]`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.url}en/${exampleEntry}`);
  await page.goBack();
  await expect(box).toHaveValue(exampleReply);
  await expect(page.getByText(common.verdictSentence.fix).first()).toBeVisible();
});

async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let i = 0; i < 40 && !(await isThere()); i++) await page.keyboard.press('Tab');
  expect(await isThere(), `${selector} is reached`).toBe(true);
}
