import { renderToString } from 'preact-render-to-string';
import type { ComponentChildren } from 'preact';
import type { Catalogue } from '../dataset/catalogue.ts';
import { messages } from '../i18n/all.ts';
import { langs, langTag, type Lang } from '../i18n/lang.ts';
import type { Messages } from '../i18n/messages.ts';
import { Document } from './document.tsx';
import { AboutPage } from './pages/about-page.tsx';
import { AnswerPage } from './pages/answer-page.tsx';
import { BrowsePage } from './pages/browse-page.tsx';
import { CausePage } from './pages/cause-page.tsx';
import { CodePage } from './pages/code-page.tsx';
import { CodesPage } from './pages/codes-page.tsx';
import { EvidencePage } from './pages/evidence-page.tsx';
import { DnsPage } from './pages/dns-page.tsx';
import { EntryPage } from './pages/entry-page.tsx';
import { HostPage } from './pages/host-page.tsx';
import { MovedPage } from './pages/moved-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RetryPage } from './pages/retry-page.tsx';
import { VerdictPage } from './pages/verdict-page.tsx';
import { formatRoute, parsePath, rootFrom, type PageName, type Route } from './routes.ts';
import type { Site } from './site.ts';

export interface Rendered {
  readonly status: 200 | 404;
  readonly html: string;
}

/** A page's own part of the document. */
interface Content {
  readonly page: PageName;
  readonly title: string;
  readonly description: string;
  readonly body: ComponentChildren;
  readonly redirect?: string;
}

/**
 * Renders the page at a path below the root (`en/code/450/`; the empty path is the English home page). The build
 * calls it for every page there is, the worker for the one that was asked for.
 */
export async function renderPage(path: string, catalogue: Catalogue, site: Site): Promise<Rendered> {
  const route = path === '' ? ({ page: 'answer', lang: 'en' } as const) : parsePath(path);
  const content = route && (await contentOf(route, catalogue, rootFrom(path)));
  const lang = route?.lang ?? (path.startsWith('zh/') ? 'zh' : 'en');
  if (!route || !content) return { status: 404, html: notFound(lang, rootFrom(path), site, false) };
  const rest = formatRoute(route).slice(lang.length + 1);
  return { status: 200, html: wrap(content, lang, rest, rootFrom(path), site) };
}

/** The page that says that there is no such page (or, `unreadable`, that its data could not be read). */
export function notFound(lang: Lang, root: string, site: Site, unreadable: boolean): string {
  const m = messages[lang].notFound;
  const title = unreadable ? m.offlineTitle : m.title;
  const body = <NotFoundPage unreadable={unreadable} m={m} />;
  return wrap({ page: 'not-found', title, description: m.text, body }, lang, '', root, site);
}

/**
 * The host's own 404.html. It is shown at any depth, where a relative address would miss, so it needs no other file
 * and holds one link, to `base`. Visitors whose browser has stored the app see the page above instead.
 */
export function hostNotFound(base: string): string {
  return `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{messages.en.notFound.title}</title>
      </head>
      <body>
        <main>
          {langs.map((lang) => (
            <section key={lang} lang={langTag[lang]}>
              <h1>{messages[lang].notFound.title}</h1>
              <p>{messages[lang].notFound.text}</p>
            </section>
          ))}
          <p>
            <a href={base}>Tempfail</a>
          </p>
        </main>
      </body>
    </html>,
  )}\n`;
}

function wrap(content: Content, lang: Lang, rest: string, root: string, site: Site): string {
  const { page, title, description, body, redirect } = content;
  const document = (
    <Document
      site={site}
      lang={lang}
      common={messages[lang].common}
      page={page}
      rest={rest}
      root={root}
      title={title}
      description={description}
      indexed={page !== 'not-found' && redirect === undefined}
      {...(redirect === undefined ? {} : { redirect })}
    >
      {body}
    </Document>
  );
  return `<!doctype html>${renderToString(document)}\n`;
}

async function contentOf(route: Route, catalogue: Catalogue, root: string): Promise<Content | null> {
  const m = messages[route.lang];
  switch (route.page) {
    case 'entry':
      return entryContent(route.id, route.lang, m, catalogue, root);
    case 'code':
      return codeContent(route.code, route.lang, m, catalogue);
    case 'evidence':
      return evidenceContent(route.id, route.lang, m, catalogue);
    case 'host':
    case 'cause':
    case 'verdict':
      return listContent(route.page, route.id, route.lang, m, catalogue);
    default:
      return placeContent(route.page, m, catalogue);
  }
}

async function entryContent(
  id: string,
  lang: Lang,
  m: Messages,
  catalogue: Catalogue,
  root: string,
): Promise<Content | null> {
  const record = await catalogue.entry(id);
  if (!record) return null;
  if (record.kind === 'moved') {
    const redirect = root + formatRoute({ page: 'entry', lang, id: record.to });
    return {
      page: 'entry',
      title: m.entry.moved,
      description: m.entry.moved,
      redirect,
      body: <MovedPage to={record.to} m={m.entry} />,
    };
  }
  const { entry, cause } = record;
  const title = entry.title[lang].replaceAll('`', '');
  return {
    page: 'entry',
    title: `${title} · Tempfail`,
    description: m.entry.description(
      `${title}: ${cause.title[lang]}`,
      m.common.verdictSentence[entry.verdict],
    ),
    body: <EntryPage record={record} m={m.entry} />,
  };
}

async function codeContent(
  code: string,
  lang: Lang,
  m: Messages,
  catalogue: Catalogue,
): Promise<Content | null> {
  const record = await catalogue.code(code);
  if (!record) return null;
  const title = record.meaning.title[lang].replaceAll('`', '');
  return {
    page: 'code',
    title: `${m.code.title(code)}: ${title} · Tempfail`,
    description: m.code.description(code, title),
    body: <CodePage record={record} m={m.code} />,
  };
}

async function listContent(
  page: 'host' | 'cause' | 'verdict',
  id: string,
  lang: Lang,
  m: Messages,
  catalogue: Catalogue,
): Promise<Content | null> {
  if (page === 'host') {
    const record = await catalogue.host(id);
    if (!record) return null;
    const name = record.host.name[lang];
    const body = <HostPage record={record} m={m.browse} codeWords={m.code} />;
    return { page, title: `${name} · Tempfail`, description: m.browse.hostDescription(name), body };
  }
  if (page === 'verdict') {
    const record = await catalogue.verdict(id);
    if (!record) return null;
    const name = m.common.verdictSentence[record.verdict];
    const body = <VerdictPage record={record} m={m.browse} />;
    return { page, title: `${name} · Tempfail`, description: m.browse.verdictDescription(name), body };
  }
  const record = await catalogue.cause(id);
  if (!record) return null;
  const name = record.cause.title[lang];
  const body = <CausePage record={record} m={m.browse} />;
  return { page, title: `${name} · Tempfail`, description: m.browse.causeDescription(name), body };
}

async function evidenceContent(
  id: string,
  lang: Lang,
  m: Messages,
  catalogue: Catalogue,
): Promise<Content | null> {
  const record = await catalogue.evidence(id);
  if (!record) return null;
  const title = m.evidence.title(record.host.name[lang], record.case.replaceAll('-', ' '));
  const body = <EvidencePage record={record} m={m.evidence} />;
  return { page: 'evidence', title: `${title} · Tempfail`, description: m.evidence.description(title), body };
}

async function placeContent(
  page: 'answer' | 'browse' | 'codes' | 'dns' | 'retry' | 'about',
  m: Messages,
  catalogue: Catalogue,
): Promise<Content> {
  const record = await catalogue.contents();
  switch (page) {
    case 'answer':
      return {
        page,
        title: m.answer.title,
        description: m.answer.description,
        body: <AnswerPage record={record} m={m.answer} browseWords={m.browse} />,
      };
    case 'browse':
      return {
        page,
        title: `${m.browse.title} · Tempfail`,
        description: m.browse.description,
        body: <BrowsePage record={record} m={m.browse} />,
      };
    case 'codes':
      return {
        page,
        title: `${m.browse.codesTitle} · Tempfail`,
        description: m.browse.codesDescription,
        body: <CodesPage record={record} m={m.browse} />,
      };
    case 'dns':
      return {
        page,
        title: `${m.dns.title} · Tempfail`,
        description: m.dns.description,
        body: <DnsPage m={m.dns} />,
      };
    case 'retry':
      return {
        page,
        title: `${m.retry.title} · Tempfail`,
        description: m.retry.description,
        body: <RetryPage record={record} m={m.retry} />,
      };
    case 'about': {
      const facts = await catalogue.facts();
      return {
        page,
        title: `${m.about.title} · Tempfail`,
        description: m.about.description,
        body: <AboutPage facts={facts} contents={record} m={m.about} />,
      };
    }
  }
}

/** Every path that a catalogue's pages have, both languages, the root's empty path included. */
export function pagePaths(keys: Iterable<string>): string[] {
  const rests = ['', 'browse/', 'code/', 'dns/', 'retry/', 'about/'];
  for (const key of keys) {
    if (key.startsWith('entry/')) rests.push(`e/${key.slice('entry/'.length)}/`);
    else if (/^(code|host|cause|verdict|evidence)\//.test(key)) rests.push(`${key}/`);
  }
  return ['', ...rests.flatMap((rest) => [`en/${rest}`, `zh/${rest}`])];
}
