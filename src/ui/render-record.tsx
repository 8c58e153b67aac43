import type { Catalogue } from '../dataset/catalogue.ts';
import type { Lang } from '../i18n/lang.ts';
import type { RecordMessages } from '../i18n/messages.ts';
import { recordWords } from '../i18n/record-words.ts';
import { renderContent, type Content } from './content.tsx';
import { CausePage } from './pages/cause-page.tsx';
import { CodePage } from './pages/code-page.tsx';
import { EvidencePage } from './pages/evidence-page.tsx';
import { EntryPage } from './pages/entry-page.tsx';
import { HostPage } from './pages/host-page.tsx';
import { MovedPage } from './pages/moved-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { VerdictPage } from './pages/verdict-page.tsx';
import { formatRoute, rootFrom, type RecordRoute } from './routes.ts';
import type { Site } from './site.ts';

/**
 * Renders the page of a record as HTML; null when there is no such record. The build calls it for every record there
 * is, the worker for the one that was asked for.
 */
export async function renderRecord(
  route: RecordRoute,
  catalogue: Catalogue,
  site: Site,
): Promise<string | null> {
  const path = formatRoute(route);
  const root = rootFrom(path);
  const { lang } = route;
  const words = recordWords[lang];
  const content = await contentOf(route, catalogue, root, words);
  const rest = path.slice(lang.length + 1);
  return content && renderContent(content, { lang, common: words.common, rest, root, site });
}

/** The page that says that there is no such page (or, `unreadable`, that its data could not be read). */
export function notFound(lang: Lang, root: string, site: Site, unreadable: boolean): string {
  const { common, notFound: m } = recordWords[lang];
  const title = unreadable ? m.offlineTitle : m.title;
  const body = <NotFoundPage unreadable={unreadable} m={m} />;
  const content = { page: 'not-found', title, description: m.text, body } as const;
  return renderContent(content, { lang, common, rest: '', root, site });
}

function contentOf(
  route: RecordRoute,
  catalogue: Catalogue,
  root: string,
  m: RecordMessages,
): Promise<Content | null> {
  switch (route.page) {
    case 'entry':
      return entryContent(route.id, route.lang, m, catalogue, root);
    case 'code':
      return codeContent(route.code, route.lang, m, catalogue);
    case 'evidence':
      return evidenceContent(route.id, route.lang, m, catalogue);
    default:
      return listContent(route.page, route.id, route.lang, m, catalogue);
  }
}

async function entryContent(
  id: string,
  lang: Lang,
  m: RecordMessages,
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
  m: RecordMessages,
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
  m: RecordMessages,
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
  m: RecordMessages,
  catalogue: Catalogue,
): Promise<Content | null> {
  const record = await catalogue.evidence(id);
  if (!record) return null;
  const title = m.evidence.title(record.host.name[lang], record.case.replaceAll('-', ' '));
  const body = <EvidencePage record={record} m={m.evidence} />;
  return { page: 'evidence', title: `${title} · Tempfail`, description: m.evidence.description(title), body };
}
