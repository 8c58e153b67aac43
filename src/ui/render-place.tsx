import type { Contents, FactsRecord } from '../dataset/compiled.ts';
import { messages } from '../i18n/all.ts';
import type { Messages } from '../i18n/messages.ts';
import { renderContent, type Content } from './content.tsx';
import { AboutPage } from './pages/about-page.tsx';
import { AnswerPage } from './pages/answer-page.tsx';
import { BrowsePage } from './pages/browse-page.tsx';
import { CodesPage } from './pages/codes-page.tsx';
import { DnsPage } from './pages/dns-page.tsx';
import { RetryPage } from './pages/retry-page.tsx';
import { formatRoute, rootFrom, type PlaceName, type PlaceRoute } from './routes.ts';
import type { Site } from './site.ts';

/** What the places tell of the dataset. */
export interface PlaceData {
  readonly contents: Contents;
  readonly facts: FactsRecord;
}

/**
 * Renders a place (a page that is no record's) as HTML. Only the build does: the worker stores what it wrote. `path` is
 * the route's own or the bare root, which shows the English home page.
 */
export function renderPlace(route: PlaceRoute, path: string, data: PlaceData, site: Site): string {
  const { lang } = route;
  const m = messages[lang];
  const rest = formatRoute(route).slice(lang.length + 1);
  const content = contentOf(route.page, m, data);
  return renderContent(content, { lang, common: m.common, rest, root: rootFrom(path), site });
}

function contentOf(page: PlaceName, m: Messages, { contents, facts }: PlaceData): Content {
  switch (page) {
    case 'answer':
      return {
        page,
        title: m.answer.title,
        description: m.answer.description,
        body: <AnswerPage record={contents} m={m.answer} browseWords={m.browse} />,
      };
    case 'browse':
      return {
        page,
        title: `${m.browse.title} · Tempfail`,
        description: m.browse.description,
        body: <BrowsePage record={contents} m={m.browse} />,
      };
    case 'codes':
      return {
        page,
        title: `${m.browse.codesTitle} · Tempfail`,
        description: m.browse.codesDescription,
        body: <CodesPage record={contents} m={m.browse} />,
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
        body: <RetryPage record={contents} m={m.retry} />,
      };
    case 'about':
      return {
        page,
        title: `${m.about.title} · Tempfail`,
        description: m.about.description,
        body: <AboutPage facts={facts} contents={contents} m={m.about} />,
      };
  }
}
