import type { VNode } from 'preact';
import type { VerdictRecord } from '../../dataset/compiled.ts';
import type { BrowseMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { CauseList } from '../parts/cause-list.tsx';
import { EntryList } from '../parts/entry-list.tsx';

/** Everything that ends in the same advice. */
export function VerdictPage({ record, m }: { record: VerdictRecord; m: BrowseMessages }): VNode {
  const { common } = usePage();
  return (
    <article>
      <h1>{common.verdictSentence[record.verdict]}</h1>
      <section aria-labelledby="causes">
        <h2 id="causes">{m.causes}</h2>
        <CauseList causes={record.causes} />
      </section>
      <section aria-labelledby="entries">
        <h2 id="entries">{m.entries}</h2>
        <EntryList entries={record.entries} more={record.more} />
      </section>
    </article>
  );
}
