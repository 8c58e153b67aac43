import { isLang, type Lang } from '../i18n/lang.ts';

/** The pages that are no record's. There are few, and no dataset makes more of them. */
export const placeNames = ['answer', 'browse', 'codes', 'dns', 'retry', 'about'] as const;
export type PlaceName = (typeof placeNames)[number];
export type PlaceRoute = { readonly page: PlaceName; readonly lang: Lang };

export type RecordRoute =
  | {
      readonly page: 'entry' | 'host' | 'cause' | 'verdict' | 'evidence';
      readonly lang: Lang;
      readonly id: string;
    }
  | { readonly page: 'code'; readonly lang: Lang; readonly code: string };

/** Every kind of page, with what its address says. */
export type Route = PlaceRoute | RecordRoute;

export const isPlace = (route: Route): route is PlaceRoute => placeNames.some((name) => name === route.page);

export type PageName = Route['page'] | 'not-found';

/** The path below the app's root, without a leading slash: `en/e/communication/slug/`. */
export function formatRoute(route: Route): string {
  const rest = {
    answer: () => '',
    browse: () => 'browse/',
    codes: () => 'code/',
    dns: () => 'dns/',
    retry: () => 'retry/',
    about: () => 'about/',
    entry: () => ('id' in route ? `e/${route.id}/` : ''),
    host: () => ('id' in route ? `host/${route.id}/` : ''),
    cause: () => ('id' in route ? `cause/${route.id}/` : ''),
    evidence: () => ('id' in route ? `evidence/${route.id}/` : ''),
    verdict: () => ('id' in route ? `verdict/${route.id}/` : ''),
    code: () => ('code' in route ? `code/${route.code}/` : ''),
  }[route.page]();
  return `${route.lang}/${rest}`;
}

/** Reads a path below the app's root; `index.html` and a missing last slash are forgiven. Null: no such address. */
export function parsePath(path: string): Route | null {
  const [lang, ...rest] = path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .filter(Boolean);
  if (!isLang(lang)) return null;
  const [place, first, second, ...more] = rest;
  if (more.length > 0) return null;
  if (place === undefined) return { page: 'answer', lang };
  if (place === 'e' && first && second) return { page: 'entry', lang, id: `${first}/${second}` };
  if (place === 'evidence' && first && second) return { page: 'evidence', lang, id: `${first}/${second}` };
  if (second !== undefined) return null;
  if (place === 'code') return first ? { page: 'code', lang, code: first } : { page: 'codes', lang };
  if ((place === 'host' || place === 'cause' || place === 'verdict') && first)
    return { page: place, lang, id: first };
  if ((place === 'browse' || place === 'dns' || place === 'retry' || place === 'about') && !first)
    return { page: place, lang };
  return null;
}

/** The route of a page's address: `parsePath`'s, and at the bare root the English home page. */
export function routeAt(path: string): Route | null {
  return path === '' ? { page: 'answer', lang: 'en' } : parsePath(path);
}

/** The language of an address, also of one at which nothing stands. */
export function langAt(path: string): Lang {
  return path.startsWith('zh/') ? 'zh' : 'en';
}

/** The way from a page back to the app's root: `../../` for `en/about/`. One build so works below any path. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
