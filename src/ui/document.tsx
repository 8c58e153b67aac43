import type { ComponentChildren, VNode } from 'preact';
import { langs, langTag, otherLang, type Lang } from '../i18n/lang.ts';
import type { CommonMessages } from '../i18n/messages.ts';
import { Page } from './page-context.tsx';
import { SiteFooter, SiteHeader, SiteNav } from './parts/site-header.tsx';
import type { PageName } from './routes.ts';
import type { Site } from './site.ts';

export interface DocumentProps {
  readonly site: Site;
  readonly lang: Lang;
  readonly common: CommonMessages;
  readonly page: PageName;
  /** Path below the root without its language: `e/communication/slug/`. */
  readonly rest: string;
  readonly root: string;
  readonly title: string;
  readonly description: string;
  /** False for pages that are no place of their own: not found, moved. */
  readonly indexed: boolean;
  readonly redirect?: string;
  readonly children: ComponentChildren;
}

const withTools: ReadonlySet<PageName> = new Set(['answer', 'browse', 'dns', 'retry', 'about', 'evidence']);

/** A whole page. The build writes it to a file, the worker answers with it: the same bytes. */
export function Document(props: DocumentProps): VNode {
  const { site, lang, common, page, rest, root, title, description, indexed, redirect, children } = props;
  const context = { lang, root, common };
  return (
    <html lang={langTag[lang]} data-lang={lang} data-root={root} data-page={page}>
      <head>
        <meta charset="utf-8" />
        {site.csp && (
          <meta http-equiv="Content-Security-Policy" content={site.csp[page === 'dns' ? 'dns' : 'page']} />
        )}
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {!indexed && <meta name="robots" content="noindex" />}
        {redirect && <meta http-equiv="refresh" content={`0; url=${redirect}`} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f5ef" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15171a" />
        <meta name="referrer" content="no-referrer" />
        <link rel="stylesheet" href={root + site.css} />
        {withTools.has(page) && <link rel="stylesheet" href={root + site.toolsCss} />}
        <script src={root + site.boot} />
        <script type="module" src={root + site.main} />
        <link rel="manifest" href={`${root}manifest.webmanifest`} />
        <link rel="icon" href={`${root}icons/icon.svg`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`${root}icons/icon-180.png`} />
        {indexed && (
          <>
            <link rel="canonical" href={`${root}${lang}/${rest}`} />
            {langs.map((one) => (
              <link key={one} rel="alternate" hreflang={langTag[one]} href={`${root}${one}/${rest}`} />
            ))}
            <link rel="alternate" hreflang="x-default" href={`${root}en/${rest}`} />
          </>
        )}
      </head>
      <body>
        <Page.Provider value={context}>
          <SiteHeader otherHref={`${root}${otherLang(lang)}/${indexed ? rest : ''}`} />
          <SiteNav current={page} />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter dataDate={site.dataDate} path={`tempfail /${lang}/${rest}`} />
        </Page.Provider>
      </body>
    </html>
  );
}
