import type { VNode } from 'preact';
import type { HostRecord } from '../../dataset/compiled.ts';
import type { BrowseMessages, CodeMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Citations } from '../parts/citations.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { Prose } from '../parts/prose.tsx';
import { ReleaseTable } from '../parts/release-table.tsx';

interface HostPageProps {
  readonly record: HostRecord;
  readonly m: BrowseMessages;
  readonly codeWords: CodeMessages;
}

export function HostPage({ record, m, codeWords }: HostPageProps): VNode {
  const { lang, href } = usePage();
  const { host, entries, codes, sources } = record;
  return (
    <article>
      <h1>{host.name[lang]}</h1>
      <ul class="tags">
        <li>{m.hostKind[host.kind]}</li>
      </ul>
      <section aria-labelledby="replies">
        <h2 id="replies">{m.howItReplies}</h2>
        <p>
          <Prose text={host.summary} />
        </p>
      </section>
      {host.retry && (
        <section aria-labelledby="retries">
          <h2 id="retries">{m.howItRetries}</h2>
          <p>
            <Prose text={host.retry} />
          </p>
        </section>
      )}
      <section aria-labelledby="entries">
        <h2 id="entries">{m.entries}</h2>
        <EntryList entries={entries} more={record.more} />
      </section>
      {codes.length > 0 && (
        <section aria-labelledby="codes">
          <h2 id="codes">{m.codesHere}</h2>
          <ul class="code-meanings">
            {codes.map(({ code, meaning }, i) => (
              <li key={i}>
                <a href={href({ page: 'code', code })} translate={false}>
                  {code}
                </a>{' '}
                <Prose text={meaning} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReleaseTable releases={host.releases} m={m} />
      {host.documentation && host.documentation.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{codeWords.sources}</h2>
          <Citations citations={host.documentation} sources={sources} />
        </section>
      )}
    </article>
  );
}
