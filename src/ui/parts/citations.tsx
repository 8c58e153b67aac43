import type { VNode } from 'preact';
import type { Citation, Source } from '../../dataset/types.gen.ts';
import { Prose } from './prose.tsx';

interface CitationsProps {
  readonly citations: readonly Citation[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** Official documentation: the work, the section, what it says there. */
export function Citations({ citations, sources }: CitationsProps): VNode {
  return (
    <ul class="citations">
      {citations.map(({ source, section, says }, i) => {
        const cited = sources[source];
        return (
          <li key={i}>
            {cited ? (
              <a href={sectionUrl(cited.url, section)} lang="en">
                {cited.title}
                {section && ` §${section}`}
              </a>
            ) : (
              source
            )}{' '}
            <span class="soft">
              <Prose text={says} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The RFC Editor's pages have an anchor for each section. */
function sectionUrl(url: string, section: string | undefined): string {
  return section && /^\d[\d.]*$/.test(section) && url.includes('rfc-editor.org/rfc/')
    ? `${url}#section-${section}`
    : url;
}
