import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';
import { headersFile, headersFor } from './host-rules.ts';

/** Makes `vite preview` answer as a real static host should: headers, compression, and its own 404 page. */
export function hostPlugin(): Plugin {
  return {
    name: 'tempfail:host',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    configurePreviewServer(server) {
      const { base, build, root } = server.config;
      server.middlewares.use(compression() as Connect.NextHandleFunction);
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/, '').slice(base === './' ? 1 : base.length);
        for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
        next();
      });
      // Behind the static files: whatever is left does not exist.
      return () => {
        server.middlewares.use((request, response) => {
          const page = join(root, build.outDir, '404.html');
          response.statusCode = request.method === 'GET' && existsSync(page) ? 404 : 405;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          if (response.statusCode === 404) createReadStream(page).pipe(response);
          else response.end();
        });
      };
    },
  };
}
