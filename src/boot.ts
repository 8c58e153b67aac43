/**
 * Runs before the first paint, as a classic script: it may neither import nor export. Sets the chosen theme, and
 * sends a Chinese reader from the bare root, which shows English, to the Chinese home page.
 */
(() => {
  const { documentElement: html } = document;
  let theme: string | null = null;
  let lang: string | null = null;
  try {
    theme = localStorage.getItem('tempfail-theme');
    lang = localStorage.getItem('tempfail-lang');
  } catch {
    // Storage may be forbidden: then the system's theme and the browser's language hold.
  }
  if (theme === 'light' || theme === 'dark') html.dataset['theme'] = theme;
  const atRoot = html.dataset['root'] === './' && html.dataset['page'] === 'answer';
  const chinese = lang === 'zh' || (lang === null && /^zh\b/i.test(navigator.language));
  if (!atRoot || !chinese) return;
  // A file that the system opens with the app is given to this very page (`openedMark`).
  if (location.search === '?open') html.dataset['otherRoot'] = './zh/';
  else location.replace(`./zh/${location.search}${location.hash}`);
})();
