import { isLang } from '../i18n/lang.ts';
import type { KeptText } from './kept-text.ts';
import { keepLang } from './settings.ts';

/** Changing the language keeps what was typed, and is remembered. */
export function serveLanguageLink(keptText: KeptText): void {
  const link = document.querySelector<HTMLAnchorElement>('a.language');
  link?.addEventListener('click', (event) => {
    const to = link.dataset['to'];
    if (isLang(to)) keepLang(to);
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void keptText.flush().finally(() => location.assign(link.href.replace(/#.*$/, '') + location.hash));
  });
}
