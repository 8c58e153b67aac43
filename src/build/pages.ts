import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { createCatalogue, type Catalogue } from '../dataset/catalogue.ts';
import type { Site } from '../ui/site.ts';
import type { BuiltData } from './dataset.ts';
import { pagePolicy } from './host-rules.ts';
import { buildWorker } from './worker.ts';

type RenderPage = typeof import('../ui/render-page.tsx');

function catalogueOf(data: BuiltData): Catalogue {
  const contents = new Map(
    [...data.contents].map(([name, content]) => [name, JSON.parse(content) as unknown]),
  );
  return createCatalogue(data.files, (name) => Promise.resolve(contents.get(name)));
}

const loadRenderPage = async (server: ViteDevServer): Promise<RenderPage> =>
  (await server.ssrLoadModule('/src/ui/render-page.tsx')) as RenderPage;

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
        csp: pagePolicy,
      };
      await writePages(outDir, data, site);
      await buildWorker({ root, outDir, data, site });
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
            const { status, html } = await renderPage(path, catalogue, site);
            response.statusCode = status;
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(request.url ?? '/', html));
          })
          .catch(next);
      });
    },
  };
}

async function writePages(outDir: string, data: BuiltData, site: Site): Promise<void> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { renderPage, hostNotFound, pagePaths } = await loadRenderPage(server);
    const catalogue = catalogueOf(data);
    for (const path of pagePaths(data.compiled.records.keys())) {
      const { html } = await renderPage(path, catalogue, site);
      await writePage(join(outDir, path, 'index.html'), html);
    }
    await writePage(join(outDir, '404.html'), hostNotFound(process.env['TEMPFAIL_BASE'] ?? '/'));
  } finally {
    await server.close();
  }
}

async function writePage(file: string, html: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}
