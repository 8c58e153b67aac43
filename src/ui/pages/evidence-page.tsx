import type { VNode } from 'preact';
import type { EvidenceRecord } from '../../dataset/compiled.ts';
import type { EvidenceMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { TranscriptView } from '../parts/transcript-view.tsx';

/** What each version of a host said to the same steps: the proof behind the claims of the entries named below it. */
export function EvidencePage({ record, m }: { record: EvidenceRecord; m: EvidenceMessages }): VNode {
  const { lang, href } = usePage();
  const { host, transcripts, entries } = record;
  return (
    <article>
      <h1>{m.title(host.name[lang], record.case.replaceAll('-', ' '))}</h1>
      <p class="lead">{m.lead}</p>
      <ul class="tags">
        <li>
          <a href={href({ page: 'host', id: host.id })}>{host.name[lang]}</a>
        </li>
        {transcripts.map(({ version }) => (
          <li key={version}>
            <a href={`#v${version}`} translate={false}>
              {version}
            </a>
          </li>
        ))}
      </ul>
      {transcripts.map(({ version, text }) => (
        <TranscriptView key={version} version={version} text={text} m={m} />
      ))}
      <section aria-labelledby="entries">
        <h2 id="entries">{m.citedBy}</h2>
        <EntryList entries={entries} more={record.more} />
      </section>
    </article>
  );
}
