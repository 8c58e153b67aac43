import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { createCatalogue, type Catalogue } from '../dataset/catalogue.ts';
import type { Site } from '../ui/site.ts';
import { isPlace, placeNames, type PlaceName } from '../ui/routes.ts';
import { pagePaths } from '../ui/page-paths.ts';
import type { WorkerBuild } from '../sw/worker-build.ts';
import { digest, type BuiltData } from './dataset.ts';
import { pagePolicies } from './host-rules.ts';
import { buildWorker } from './worker.ts';

type RenderPage = typeof import('../ui/render-page.ts');
type HostNotFound = typeof import('../ui/host-not-found.tsx');

function catalogueOf(data: BuiltData): Catalogue {
  const contents = new Map(
    [...data.contents].map(([name, content]) => [name, JSON.parse(content) as unknown]),
  );
  return createCatalogue(data.files, (name) => Promise.resolve(contents.get(name)));
}

const loadRenderPage = async (server: ViteDevServer): Promise<RenderPage> =>
  (await server.ssrLoadModule('/src/ui/render-page.ts')) as RenderPage;

/** Writes every page of both languages as HTML after the bundle, then the worker that can do the same. */
export function pagesPlugin(data: BuiltData): Plugin {
  let outDir = '';
  let root = '';
  return {
    name: 'tempfail:pages',
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle(_, bundle) {
      const outputs = Object.values(bundle);
      const named = (name: string): string => {
        const found = outputs.find(
          (output) => output.type === 'chunk' && output.isEntry && output.name === name,
        );
        if (!found) throw new Error(`the bundle has no entry ${name}`);
        return found.fileName;
      };
      const sheet = (name: string): string => {
        const found = outputs.find(
          ({ fileName }) => fileName.endsWith('.css') && fileName.includes(`/${name}-`),
        );
        if (!found) throw new Error(`the bundle has no style sheet ${name}`);
        return found.fileName;
      };
      const site: Site = {
        css: sheet('index'),
        toolsCss: sheet('tools'),
        boot: named('boot'),
        main: named('index'),
        version: data.version,
        dataDate: data.date,
        csp: pagePolicies,
      };
      const places = await writePages(outDir, data, site);
      await buildWorker({ root, outDir, data, site, places });
    },
    configureServer(server) {
      const catalogue = catalogueOf(data);
      const site: Site = {
        css: 'src/ui/styles/all.css',
        toolsCss: 'src/ui/styles/tools.css',
        boot: 'src/boot.ts',
        main: 'src/main.tsx',
        version: data.version,
        dataDate: data.date,
        csp: null, // Vite's own client needs inline scripts
      };
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/, '').slice(1);
        if (path !== '' && !/^(en|zh)\//.test(path)) return next();
        loadRenderPage(server)
          .then(async ({ renderPage }) => {
            const { status, html } = await renderPage(path, catalogue, data.compiled, site);
            response.statusCode = status;
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(request.url ?? '/', html));
          })
          .catch(next);
      });
    },
  };
}

/** Writes each page, and those of each place once more for the worker: file names by place. */
async function writePages(outDir: string, data: BuiltData, site: Site): Promise<WorkerBuild['places']> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { renderPage } = await loadRenderPage(server);
    const { hostNotFound } = (await server.ssrLoadModule('/src/ui/host-not-found.tsx')) as HostNotFound;
    const catalogue = catalogueOf(data);
    const places = byPlace((): Record<string, string> => ({}));
    for (const path of pagePaths(data.compiled.records.keys())) {
      const { html, route } = await renderPage(path, catalogue, data.compiled, site);
      await writePage(join(outDir, path, 'index.html'), html);
      if (route && isPlace(route)) places[route.page][path] = html;
    }
    await writePage(join(outDir, '404.html'), hostNotFound(process.env['TEMPFAIL_BASE'] ?? '/'));
    const files = byPlace((page) => {
      const content = JSON.stringify(places[page]);
      return { name: `data/place-${page}-${digest(content)}.json`, content };
    });
    await Promise.all(
      Object.values(files).map(({ name, content }) => writeFile(join(outDir, name), content)),
    );
    return byPlace((page) => files[page].name);
  } finally {
    await server.close();
  }
}

function byPlace<T>(make: (page: PlaceName) => T): Record<PlaceName, T> {
  return Object.fromEntries(placeNames.map((page) => [page, make(page)])) as Record<PlaceName, T>;
}

async function writePage(file: string, html: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}
