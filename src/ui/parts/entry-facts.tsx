import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import type { Rate } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { basis, percent } from './rate.tsx';

type Entry = EntryRecord['entry'];

/** Code, domain, category, review, resolution: the head of the seed's page. */
export function EntryTags({ entry, m }: { entry: Entry; m: EntryMessages }): VNode {
  const { href } = usePage();
  return (
    <ul class="tags">
      {[entry.code, entry.enhanced].map(
        (code) =>
          code && (
            <li key={code}>
              <a href={href({ page: 'code', code })} translate={false}>
                {code}
              </a>
            </li>
          ),
      )}
      <li title={m.fact.domain}>{m.domain[entry.domain]}</li>
      <li title={m.fact.category}>{m.category[entry.category]}</li>
      <li title={m.fact.origin}>{m.origin[entry.origin]}</li>
      <li>
        {m.fact.resolution}: {m.resolution[entry.resolution]}
      </li>
    </ul>
  );
}

/** Id and figures, then what the entry is about: cause, who says it, at which stage. */
export function EntryFacts({ record, m }: { record: EntryRecord; m: EntryMessages }): VNode {
  const { lang, common, href } = usePage();
  const { entry, cause, hosts } = record;
  const rate = (figure: Rate | null): VNode =>
    figure ? (
      <span class={`rate is-${figure.basis}`}>
        <b>{percent(figure)}</b> {basis(figure, m)}
      </span>
    ) : (
      <span class="soft">{m.rate.notMeasured}</span>
    );
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{m.facts}</h2>
      <dl class="facts">
        <Fact term={m.fact.id}>
          <code translate={false}>{entry.id}</code>
        </Fact>
        <Fact term={m.fact.fixRate}>{rate(entry.fixRate)}</Fact>
        <Fact term={m.fact.confidence}>{rate(entry.confidence)}</Fact>
        <Fact term={m.fact.evidence}>
          <a href="#evidence">{Object.keys(entry.evidence).length}</a>
        </Fact>
        <Fact term={m.fact.firstSeen}>
          <time dateTime={entry.firstSeen}>{entry.firstSeen}</time>
        </Fact>
        <Fact term={m.fact.updated}>
          <time dateTime={entry.updated}>{entry.updated}</time>
        </Fact>
        <Fact term={m.fact.cause}>
          <a href={href({ page: 'cause', id: entry.cause })}>{cause.title[lang]}</a>
        </Fact>
        <Fact term={m.fact.saidBy}>
          {entry.hosts.map((id, i) => (
            <span key={id}>
              {i > 0 && ' · '}
              <a href={href({ page: 'host', id })}>{hosts[id]?.[lang] ?? id}</a>
            </span>
          ))}
        </Fact>
        <Fact term={m.fact.stage}>{entry.stages.map((stage) => common.stage[stage]).join(' · ')}</Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: preact.ComponentChildren }): VNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
