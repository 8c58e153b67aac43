import type { VNode } from 'preact';
import type { Explains as Explained } from '../../../dns/finding.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import { usePage } from '../../page-context.tsx';
import { Marked } from '../../parts/prose.tsx';

/** Titles of entries and codes that have a page, by id; empty until they are loaded. */
export type Titles = ReadonlyMap<string, Readonly<Record<'en' | 'zh', string>>>;

interface ExplainsProps {
  readonly explains: Explained;
  readonly titles: Titles;
  readonly m: DnsMessages;
}

/** The replies that a finding causes: entries, and enhanced codes; a link where there is a page. */
export function Explains({ explains, titles, m }: ExplainsProps): VNode | null {
  const { lang, href } = usePage();
  const entries = explains.entries.filter((id) => titles.has(id));
  if (entries.length === 0 && explains.codes.length === 0) return null;
  return (
    <span class="explains">
      {m.result.explains}:{' '}
      {entries.map((id) => (
        <a key={id} href={href({ page: 'entry', id })}>
          <Marked text={titles.get(id)?.[lang] ?? id} />
        </a>
      ))}
      {explains.codes.map((code) =>
        titles.has(code) ? (
          <a key={code} href={href({ page: 'code', code })} translate={false}>
            {code}
          </a>
        ) : (
          <span key={code} translate={false}>
            {code}
          </span>
        ),
      )}
    </span>
  );
}
