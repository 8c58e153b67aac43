import type { VNode } from 'preact';
import type { ChainTarget, EntryRecord } from '../../dataset/compiled.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { EntryLink } from './entry-list.tsx';
import { Prose } from './prose.tsx';

const kinds = ['leadsTo', 'precededBy', 'confusedWith'] as const;

/** What comes before, what comes after, and what looks the same but is not. */
export function Chain({ chain, m }: { chain: EntryRecord['chain']; m: EntryMessages }): VNode | null {
  const filled = kinds.filter((kind) => chain[kind].length > 0);
  if (filled.length === 0) return null;
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{m.chain}</h2>
      {filled.map((kind) => (
        <div key={kind} class="chain">
          <h3>{m.chainKind[kind]}</h3>
          <ul class="entries">
            {chain[kind].map((target, i) => (
              <li key={i}>
                <Target target={target} />
                <p class="soft">
                  <Prose text={target.why} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Target({ target: { entry, code } }: { target: ChainTarget }): VNode | null {
  const { lang, href } = usePage();
  if (entry) return <EntryLink entry={entry} />;
  if (!code) return null;
  return (
    <a class="entry-link" href={href({ page: 'code', code: code.code })}>
      <span class="entry-codes" translate={false}>
        {code.code}
      </span>
      <span class="entry-title">{code.title[lang]}</span>
    </a>
  );
}
