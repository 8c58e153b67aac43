import type { ComponentChildren } from 'preact';
import type { Lang } from '../i18n/lang.ts';
import type { CommonMessages } from '../i18n/messages.ts';
import { Document } from './document.tsx';
import { toHtml } from './html.ts';
import type { PageName } from './routes.ts';
import type { Site } from './site.ts';

/** A page's own part of the document. */
export interface Content {
  readonly page: PageName;
  readonly title: string;
  readonly description: string;
  readonly body: ComponentChildren;
  readonly redirect?: string;
}

interface Frame {
  readonly lang: Lang;
  readonly common: CommonMessages;
  /** Path below the root without its language: `code/450/`. */
  readonly rest: string;
  readonly root: string;
  readonly site: Site;
}

/** The whole page as HTML. */
export function renderContent(content: Content, { lang, common, rest, root, site }: Frame): string {
  const { page, title, description, body, redirect } = content;
  const document = (
    <Document
      site={site}
      lang={lang}
      common={common}
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
  return toHtml(document);
}
