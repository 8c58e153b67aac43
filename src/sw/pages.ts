import { createCatalogue } from '../dataset/catalogue.ts';
import { notFound, renderRecord } from '../ui/render-record.tsx';
import { formatRoute, isPlace, langAt, rootFrom, routeAt, type Route } from '../ui/routes.ts';
import type { Store } from './store.ts';
import type { WorkerBuild } from './worker-build.ts';

/** How long an address that the stored build does not know may wait for the network, in milliseconds. */
const unknownPagePatience = 3000;

/** Answers navigations from what is stored, so no network is waited for: places as they were built, records rendered here. */
export function createPages(
  build: WorkerBuild,
  store: Store,
  scope: string,
): (request: Request) => Promise<Response> {
  const catalogue = createCatalogue(build.data, (name) => store.json(name));
  const notHere = (path: string, unreadable: boolean): Response =>
    html(path, notFound(langAt(path), rootFrom(path), build.site, unreadable), unreadable ? 503 : 404);
  const html = (path: string, body: string, status: number): Response => {
    const root = rootFrom(path);
    const { css, boot } = build.site;
    return new Response(body, {
      status,
      headers: {
        ...build.pageHeaders,
        'content-type': 'text/html; charset=utf-8',
        // What the first paint waits for is fetched from the store while the page is still being parsed.
        link: `<${root}${css}>; rel=preload; as=style, <${root}${boot}>; rel=preload; as=script`,
      },
    });
  };

  const htmlOf = async (route: Route, path: string): Promise<string | null> => {
    if (!isPlace(route)) return renderRecord(route, catalogue, build.site);
    const pages = (await store.json(build.places[route.page])) as Readonly<Record<string, string>>;
    return pages[path === '' ? '' : formatRoute(route)] ?? null;
  };

  return async (request) => {
    const url = new URL(request.url);
    const path = decodePath(url.pathname.slice(new URL(scope).pathname.length));
    // Relative links count from the last slash, as on any static host.
    const route = routeAt(path);
    if (route && path !== '' && !path.endsWith('/') && !path.endsWith('.html')) {
      return Response.redirect(`${scope}${path}/${url.search}`, 301);
    }
    try {
      const page = route && (await htmlOf(route, path));
      if (page) return html(path, page, 200);
      return (await fromNetwork(request)) ?? notHere(path, false);
    } catch {
      return (await fromNetwork(request)) ?? notHere(path, true);
    }
  };
}

/** A newer build on the host may know the address. An error page of the host is no answer. */
async function fromNetwork(request: Request): Promise<Response | null> {
  try {
    const response = await fetch(request.url, {
      signal: AbortSignal.timeout(unknownPagePatience),
      redirect: 'follow',
    });
    return response.ok && !response.redirected ? response : null;
  } catch {
    return null;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
