import type { VNode } from 'preact';
import type { CauseRecord } from '../../dataset/compiled.ts';
import type { BrowseMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { VerdictBanner } from '../parts/verdict-banner.tsx';

export function CausePage({ record, m }: { record: CauseRecord; m: BrowseMessages }): VNode {
  const { lang } = usePage();
  const { cause, entries, id } = record;
  return (
    <article>
      <VerdictBanner verdict={cause.verdict} note={cause.advice} actor={cause.actor} />
      <h1>{cause.title[lang]}</h1>
      <ul class="tags">
        <li>{m.family[cause.family]}</li>
        <li translate={false}>{id}</li>
      </ul>
      <p>{cause.meaning[lang]}</p>
      <section aria-labelledby="entries">
        <h2 id="entries">{m.entries}</h2>
        <EntryList entries={entries} more={record.more} />
      </section>
    </article>
  );
}
