import { cleanup, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach } from 'vitest';
import { messages } from '../../src/i18n/all.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { Page } from '../../src/ui/page-context.tsx';

afterEach(cleanup);

/** Renders a part as it stands on a page of one language, one folder below the root. */
export function onPage(lang: Lang, part: VNode): ReturnType<typeof render> {
  const context = { lang, root: '../', common: messages[lang].common };
  return render(<Page.Provider value={context}>{part}</Page.Provider>);
}

/** What is read on the screen, white space folded. */
export function readable(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
