import { createCatalogue } from '../dataset/catalogue.ts';
import { notFound, renderPage } from '../ui/render-page.tsx';
import { parsePath, rootFrom } from '../ui/routes.ts';
import type { Store } from './store.ts';
import type { WorkerBuild } from './worker-build.ts';

/** How long an address that the stored build does not know may wait for the network, in milliseconds. */
const unknownPagePatience = 3000;

/** Answers navigations: the page is rendered here from the stored data, so no network is waited for. */
export function createPages(
  build: WorkerBuild,
  store: Store,
  scope: string,
): (request: Request) => Promise<Response> {
  const catalogue = createCatalogue(build.data, (name) => store.json(name));
  const html = (body: string, status: number): Response =>
    new Response(body, {
      status,
      headers: { ...build.pageHeaders, 'content-type': 'text/html; charset=utf-8' },
    });

  return async (request) => {
    const url = new URL(request.url);
    const path = decodePath(url.pathname.slice(new URL(scope).pathname.length));
    // Relative links count from the last slash, as on any static host.
    if (path !== '' && !path.endsWith('/') && !path.endsWith('.html') && parsePath(path)) {
      return Response.redirect(`${scope}${path}/${url.search}`, 301);
    }
    const lang = path.startsWith('zh/') ? 'zh' : 'en';
    try {
      const rendered = await renderPage(path, catalogue, build.site);
      if (rendered.status === 200) return html(rendered.html, 200);
      return (await fromNetwork(request)) ?? html(rendered.html, 404);
    } catch {
      return (await fromNetwork(request)) ?? html(notFound(lang, rootFrom(path), build.site, true), 503);
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
