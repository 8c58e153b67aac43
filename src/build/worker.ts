import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Site } from '../ui/site.ts';
import type { WorkerBuild } from '../sw/worker-build.ts';
import type { BuiltData } from './dataset.ts';
import { headersFor } from './host-rules.ts';
import { integrityOf, writePacks } from './packs.ts';

/** Files that the worker does not store, each with its reason. `test/e2e/precache.spec.ts` holds the build to it. */
export const notStored: readonly { readonly test: RegExp; readonly why: string }[] = [
  {
    test: /\.html$/,
    why: 'the worker renders the pages of records to the same bytes, and has the places in data/place-*.json',
  },
  { test: /^sw\.js$/, why: 'the browser stores the worker' },
  { test: /^data\/pack-/, why: 'the stored files once more, in few pieces for the first visit' },
  { test: /^api\//, why: 'for other programs; the app has the same facts in data/' },
  { test: /^_headers$/, why: 'for the host' },
  { test: /^screenshots\//, why: 'shown by the install dialog only, which needs a network anyway' },
];

interface BuildWorkerOptions {
  readonly root: string;
  readonly outDir: string;
  readonly data: BuiltData;
  readonly site: Site;
  readonly places: WorkerBuild['places'];
}

/** Builds `sw.js` with the list of what it stores; the list has a digest of each file, so it is versioned by content. */
export async function buildWorker({ root, outDir, data, site, places }: BuildWorkerOptions): Promise<void> {
  const names = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(outDir.length + 1))
    .filter((name) => !notStored.some(({ test }) => test.test(name)))
    .sort();
  const files = await Promise.all(
    names.map(async (url) => {
      const content = await readFile(join(outDir, url));
      return { url, integrity: integrityOf(content), bytes: content.length, content };
    }),
  );
  // The home page itself fetches how texts are matched: from the browser's cache they cost the worker nothing.
  const ofHome = new Set([data.files.match, data.files.causes]);
  const hashed = files.filter(({ url }) => /^(?:assets|data)\//.test(url) && !ofHome.has(url));
  const packs = await writePacks(
    hashed.map(({ url, content }) => ({ url, content: content.toString() })),
    outDir,
  );
  const { 'cache-control': _, ...pageHeaders } = headersFor('');
  const stored = files.map(({ url, integrity, bytes }) => ({ url, integrity, bytes }));
  const workerBuild: WorkerBuild = { files: stored, packs, data: data.files, places, site, pageHeaders };
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'tempfail:worker-build',
        resolveId: (id) => (id === 'virtual:worker-build' ? `\0${id}` : undefined),
        load: (id) =>
          id === '\0virtual:worker-build' ? `export default ${JSON.stringify(workerBuild)}` : undefined,
      },
    ],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src/sw/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
