import type { VNode } from 'preact';
import type { Contents } from '../../dataset/compiled.ts';
import type { AnswerMessages, BrowseMessages } from '../../i18n/messages.ts';
import { Island } from '../island.tsx';
import { AnswerBox } from '../islands/answer-box.tsx';
import { usePage } from '../page-context.tsx';
import { EntryList } from '../parts/entry-list.tsx';

interface AnswerPageProps {
  readonly record: Contents;
  readonly m: AnswerMessages;
  readonly browseWords: BrowseMessages;
}

export function AnswerPage({ record, m, browseWords }: AnswerPageProps): VNode {
  const { href } = usePage();
  return (
    <article class="answer-page">
      <h1>{m.heading}</h1>
      <p class="lead">{m.lead}</p>
      <Island name="answer">
        <AnswerBox m={m} services={null} />
      </Island>
      <noscript>
        <p>
          {m.noScript} <a href={href({ page: 'codes' })}>{browseWords.allCodes}</a> ·{' '}
          <a href={href({ page: 'browse' })}>{browseWords.title}</a>
        </p>
      </noscript>
      <section aria-labelledby="entries" class="answer-entries">
        <h2 id="entries">{browseWords.entries}</h2>
        <EntryList entries={record.newest} />
      </section>
    </article>
  );
}
