import { defineConfig, type UserConfig } from 'vite';
import { buildData, datasetPlugin } from './src/build/dataset.ts';
import { hostPlugin } from './src/build/host.ts';
import { ownResolverPlugin } from './src/build/own-resolver.ts';
import { pagesPlugin } from './src/build/pages.ts';
import { staticApi } from './src/build/static-api.ts';
import { webManifest } from './src/build/web-manifest.ts';

export default defineConfig(async (): Promise<UserConfig> => {
  const data = await buildData();
  return {
    // Relative: one build works below any path.
    base: './',
    appType: 'mpa',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      datasetPlugin(data),
      staticApi(data),
      webManifest(),
      hostPlugin(),
      ownResolverPlugin(),
      pagesPlugin(data),
    ],
    build: {
      // light-dark(), with which every colour is written once: all engines since May 2024.
      target: ['chrome123', 'firefox121', 'safari17.5'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: 'index.html', boot: 'src/boot.ts', tools: 'src/ui/styles/tools.css' },
      },
    },
    worker: { format: 'es' },
    preview: { port: 4173, strictPort: false },
  };
});
