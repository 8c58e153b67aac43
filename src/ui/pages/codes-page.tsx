import type { VNode } from 'preact';
import type { Contents, ListedCode } from '../../dataset/compiled.ts';
import type { BrowseMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';

/** The index of all codes, basic ones first. */
export function CodesPage({ record, m }: { record: Contents; m: BrowseMessages }): VNode {
  return (
    <article>
      <h1>{m.codesTitle}</h1>
      <CodeList heading={m.basicCodes} id="basic" codes={record.basic} />
      <CodeList heading={m.enhancedCodes} id="enhanced" codes={record.enhanced} />
    </article>
  );
}

function CodeList({
  heading,
  id,
  codes,
}: {
  heading: string;
  id: string;
  codes: readonly ListedCode[];
}): VNode {
  const { lang, href } = usePage();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul class="code-list">
        {codes.map(({ code, title, status }) => (
          <li key={code}>
            <a href={href({ page: 'code', code })} class={`is-${status}`}>
              <b translate={false}>{code}</b> {title[lang].replaceAll('`', '')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
