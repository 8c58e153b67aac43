import type { VNode } from 'preact';
import type { Contents } from '../../dataset/compiled.ts';
import type { HostKind, Verdict } from '../../dataset/types.gen.ts';
import type { BrowseMessages } from '../../i18n/messages.ts';
import { Island } from '../island.tsx';
import { SearchBox } from '../islands/search-box.tsx';
import { usePage } from '../page-context.tsx';
import { CauseList, Count } from '../parts/cause-list.tsx';
import { VerdictTag } from '../parts/verdict-banner.tsx';

const verdicts: readonly Verdict[] = ['wait', 'fix', 'stop'];
const kinds: readonly HostKind[] = ['product', 'provider'];

/** Search on top, then the whole reference by cause, host and code. */
export function BrowsePage({ record, m }: { record: Contents; m: BrowseMessages }): VNode {
  const { lang, common, href } = usePage();
  const families = [...new Set(record.causes.map(({ family }) => family))];
  return (
    <article>
      <h1>{m.title}</h1>
      <Island name="search">
        <SearchBox m={m} services={null} />
      </Island>
      <noscript>
        <p class="soft">{m.noScript}</p>
      </noscript>
      <section aria-labelledby="by-verdict">
        <h2 id="by-verdict">{m.byVerdict}</h2>
        <ul class="chips">
          {verdicts.map((verdict) => (
            <li key={verdict}>
              <a href={href({ page: 'verdict', id: verdict })}>
                <VerdictTag verdict={verdict} />
                {common.verdictSentence[verdict]}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="by-cause">
        <h2 id="by-cause">{m.byCause}</h2>
        <div class="columns">
          {families.map((family) => (
            <div key={family}>
              <h3>{m.family[family]}</h3>
              <CauseList causes={record.causes.filter((cause) => cause.family === family)} />
            </div>
          ))}
        </div>
      </section>
      <section aria-labelledby="by-host">
        <h2 id="by-host">{m.byHost}</h2>
        {kinds.map((kind) => (
          <div key={kind}>
            <h3>{m.hostKind[kind]}</h3>
            <ul class="chips">
              {record.hosts
                .filter(({ hostKind }) => hostKind === kind)
                .map(({ id, name, entries }) => (
                  <li key={id}>
                    <a href={href({ page: 'host', id })}>
                      {name[lang]} {entries > 0 && <Count of={entries} label={common.entries(entries)} />}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
      <section aria-labelledby="by-code">
        <h2 id="by-code">{m.byCode}</h2>
        <ul class="chips">
          {record.basic
            .filter(({ code, status }) => status === 'standard' && /^[45]/.test(code))
            .map(({ code, title }) => (
              <li key={code}>
                <a href={href({ page: 'code', code })} title={title[lang]} translate={false}>
                  {code}
                </a>
              </li>
            ))}
        </ul>
        <p>
          <a href={href({ page: 'codes' })}>{m.allCodes}</a>
        </p>
      </section>
    </article>
  );
}
