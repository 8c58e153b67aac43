import type { Plugin } from 'vite';
import { en } from '../i18n/en/en.ts';
import { zh } from '../i18n/zh/zh.ts';
import { readableFiles, readableTypes } from '../ui/readable-files.ts';
import { openedMark, shareFields, sharePath } from '../ui/share-address.ts';

/**
 * The web app manifest. All addresses are relative to it, so one build installs below any path. `*_localized`
 * members are read by browsers that know them; the others show English.
 */
export function webManifest(): Plugin {
  const both = (enValue: string, zhValue: string): object => ({
    en: enValue,
    'zh-Hans': zhValue,
    zh: zhValue,
  });
  const shortcut = (page: 'answer' | 'browse' | 'codes', url: string): object => ({
    name: en.common.nav[page],
    name_localized: both(en.common.nav[page], zh.common.nav[page]),
    url,
    icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
  });
  const manifest = {
    id: './',
    name: 'Tempfail',
    name_localized: both('Tempfail', 'Tempfail 邮件退信手册'),
    short_name: 'Tempfail',
    short_name_localized: both('Tempfail', '退信手册'),
    description: en.answer.description,
    description_localized: both(en.answer.description, zh.answer.description),
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#15171a',
    theme_color: '#15171a',
    share_target: {
      action: `./${sharePath}`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: shareFields.title,
        text: shareFields.text,
        url: shareFields.url,
        files: [{ name: shareFields.file, accept: readableTypes }],
      },
    },
    file_handlers: [{ action: `./${openedMark}`, accept: readableFiles }],
    categories: ['utilities', 'productivity', 'developer tools'],
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [shortcut('answer', './'), shortcut('browse', 'en/browse/'), shortcut('codes', 'en/code/')],
    screenshots: [
      {
        src: 'screenshots/narrow-en.png',
        sizes: '720x1480',
        type: 'image/png',
        form_factor: 'narrow',
        label: en.answer.heading,
      },
      {
        src: 'screenshots/narrow-zh.png',
        sizes: '720x1480',
        type: 'image/png',
        form_factor: 'narrow',
        label: zh.answer.heading,
      },
      {
        src: 'screenshots/wide-en.png',
        sizes: '1440x900',
        type: 'image/png',
        form_factor: 'wide',
        label: en.answer.heading,
      },
    ],
  };
  return {
    name: 'tempfail:web-manifest',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.webmanifest',
        source: `${JSON.stringify(manifest, null, 1)}\n`,
      });
    },
    configureServer(server) {
      server.middlewares.use('/manifest.webmanifest', (_, response) => {
        response.setHeader('content-type', 'application/manifest+json');
        response.end(JSON.stringify(manifest));
      });
    },
  };
}
