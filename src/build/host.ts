import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import type { Connect, Plugin } from 'vite';
import { headersFile, headersFor } from './host-rules.ts';

/** Makes `vite preview` answer as a real static host should: headers, compression, and the app's own 404 page. */
export function hostPlugin(): Plugin {
  return {
    name: 'tempfail:host',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(compress());
      middlewares.use(staticHost(resolve(config.root, config.build.outDir)));
    },
  };
}

/** Compression as hosts do it that compress once and keep the result: slower than on the fly, and smaller. */
export function compress(): Connect.NextHandleFunction {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return compression({ brotli, level: 9 }) as Connect.NextHandleFunction;
}

/** Serves a built folder with the headers of `host-rules.ts`; whatever is not there gets 404.html. */
export function staticHost(folder: string): Connect.NextHandleFunction {
  // `dev`: looks at the disk for each request, so a new build is served without a restart.
  const files = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/^\//, '');
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    // Relative links count from the last slash: a folder's address without it is sent there, as real hosts do. The
    // location is relative, too: a proxy may serve this folder below a path that is not seen here.
    if (path !== '' && !path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      const query = /\?.*$/.exec(request.url ?? '')?.[0] ?? '';
      response.writeHead(301, { location: `./${path.split('/').at(-1)}/${query}` }).end();
      return;
    }
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      createReadStream(join(folder, '404.html'))
        .on('error', () => response.end()) // a folder that is just being built
        .pipe(response);
    });
  };
}
