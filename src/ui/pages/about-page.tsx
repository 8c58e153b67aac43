import type { VNode } from 'preact';
import type { Contents, FactsRecord } from '../../dataset/compiled.ts';
import type { Grade } from '../../dataset/types.gen.ts';
import type { AboutMessages } from '../../i18n/messages.ts';
import { Island } from '../island.tsx';
import { AboutTools } from '../islands/about-tools.tsx';
import { usePage } from '../page-context.tsx';
import { EntryList } from '../parts/entry-list.tsx';

interface AboutPageProps {
  readonly facts: FactsRecord;
  readonly contents: Contents;
  readonly m: AboutMessages;
}

const newestShown = 6;

export function AboutPage({ facts, contents, m }: AboutPageProps): VNode {
  const { common, root } = usePage();
  const counts = Object.entries(facts.counts) as [keyof typeof facts.counts, number][];
  const grades = Object.entries(facts.evidence) as [Grade, number][];
  return (
    <article>
      <h1>{m.title}</h1>
      <p>{m.what}</p>
      <Island name="about">
        <AboutTools m={m} version={facts.version} dataDate={facts.date} services={null} />
      </Island>
      <noscript>
        <p class="soft">{m.offlineNoScript}</p>
      </noscript>
      <section aria-labelledby="data">
        <h2 id="data">{m.data}</h2>
        <dl class="facts">
          {counts.map(([key, count]) => (
            <div key={key}>
              <dt>{m.counts[key]}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">
          {m.evidenceLead}: {grades.map(([grade, count]) => `${common.grade[grade]} ${count}`).join(' · ')}
        </p>
        <p>
          {m.api}: <a href={`${root}api/v1/index.json`}>api/v1/index.json</a>
        </p>
        <h3>{m.changes}</h3>
        <EntryList entries={contents.newest.slice(0, newestShown)} />
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">{m.privacy}</h2>
        {m.privacyText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </article>
  );
}
