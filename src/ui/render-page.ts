import type { Catalogue } from '../dataset/catalogue.ts';
import { renderPlace, type PlaceData } from './render-place.tsx';
import { notFound, renderRecord } from './render-record.tsx';
import { isPlace, langAt, rootFrom, routeAt, type Route } from './routes.ts';
import type { Site } from './site.ts';

export interface Rendered {
  readonly status: 200 | 404;
  readonly html: string;
  /** Null: no such address. */
  readonly route: Route | null;
}

/** Renders the page at a path below the root (`en/code/450/`; the empty path is the English home page). */
export async function renderPage(
  path: string,
  catalogue: Catalogue,
  data: PlaceData,
  site: Site,
): Promise<Rendered> {
  const route = routeAt(path);
  const html =
    route &&
    (isPlace(route) ? renderPlace(route, path, data, site) : await renderRecord(route, catalogue, site));
  if (html) return { status: 200, html, route };
  return { status: 404, html: notFound(langAt(path), rootFrom(path), site, false), route };
}
