import type { VNode } from 'preact';
import type { CodeRecord } from '../../dataset/compiled.ts';
import type { CodeMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Citations } from '../parts/citations.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { HostMeanings } from '../parts/host-meanings.tsx';
import { Prose } from '../parts/prose.tsx';

/** What the specification says of a code, then what each host means by it. */
export function CodePage({ record, m }: { record: CodeRecord; m: CodeMessages }): VNode {
  const { lang, common, href } = usePage();
  const { code, meaning } = record;
  const digit = code.charAt(0) as keyof CodeMessages['classMeaning'];
  return (
    <article>
      <p class="code-figure" translate={false}>
        {code}
      </p>
      <h1>
        <span class="visually-hidden">{m.title(code)} </span>
        <Prose text={meaning.title} />
      </h1>
      <ul class="tags">
        <li>{m.status[meaning.status]}</li>
        <li>{m.classMeaning[digit]}</li>
        {meaning.basic && meaning.basic.length > 0 && (
          <li>
            {m.registeredWith}{' '}
            {meaning.basic.map((basic, i) => (
              <span key={basic}>
                {i > 0 && ' '}
                <a href={href({ page: 'code', code: basic })}>{basic}</a>
              </span>
            ))}
          </li>
        )}
        {meaning.stages && meaning.stages.length > 0 && (
          <li>
            {m.stages} {meaning.stages.map((stage) => common.stage[stage]).join(' · ')}
          </li>
        )}
      </ul>
      <section aria-labelledby="says">
        <h2 id="says">{m.says}</h2>
        <p>
          <Prose text={meaning.meaning} />
        </p>
        {meaning.note && (
          <p class="soft">
            {m.note}: <Prose text={meaning.note} />
          </p>
        )}
      </section>
      <HostMeanings meanings={meaning.hosts ?? []} record={record} m={m} />
      <section aria-labelledby="entries">
        <h2 id="entries">{m.entries}</h2>
        <EntryList entries={record.entries} more={record.more} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{m.sources}</h2>
        <Citations citations={meaning.sources} sources={record.sources} />
      </section>
      <p lang={lang === 'en' ? 'zh-Hans' : 'en'} class="soft">
        {code} · {meaning.title[lang === 'en' ? 'zh' : 'en']}
      </p>
    </article>
  );
}
