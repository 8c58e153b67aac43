import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../i18n/lang.ts';
import type { CommonMessages } from '../i18n/messages.ts';
import { formatRoute, type Route } from './routes.ts';

/** What every part may need to know of the page it stands on. */
export interface PageContext {
  readonly lang: Lang;
  /** Relative way to the app's root, ending in a slash. */
  readonly root: string;
  readonly common: CommonMessages;
}

export const Page = createContext<PageContext | null>(null);

export function usePage(): PageContext & { href: (route: RouteWithoutLang) => string } {
  const page = useContext(Page);
  if (!page) throw new Error('a part was rendered outside of a page');
  return { ...page, href: (route) => page.root + formatRoute({ ...route, lang: page.lang } as Route) };
}

type WithoutLang<R> = R extends unknown ? Omit<R, 'lang'> : never;
export type RouteWithoutLang = WithoutLang<Route>;
