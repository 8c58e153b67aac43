/** Settings are the person's own and stay on the device. Storage may throw at any time; then they hold for the page. */

export type Theme = 'auto' | 'light' | 'dark';

export function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** Applies a theme to the page; false when it could not be kept for the next one. */
export function setTheme(theme: Theme): boolean {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  return keep('tempfail-theme', theme);
}

/** The resolver that was chosen on the DNS page, as it wrote it; null without one. */
export function readResolverChoice(): string | null {
  try {
    return localStorage.getItem('tempfail-resolver');
  } catch {
    return null;
  }
}

export function keepResolverChoice(choice: string): void {
  keep('tempfail-resolver', choice);
}

/** Remembers the language for the bare root address. */
export function keepLang(lang: string): void {
  keep('tempfail-lang', lang);
}

function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
