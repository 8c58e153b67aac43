import type { VNode } from 'preact';
import type { Entry, EvidenceRefs, Grade, Source } from '../../dataset/types.gen.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Prose } from './prose.tsx';

type Evidence = Entry['evidence'];

/** The strongest first: what somebody ran, what somebody read, what somebody wrote, what somebody saw. */
const grades: readonly Grade[] = ['lab', 'source', 'documented', 'reported', 'estimate'];

/** What carries a claim: its grades, each a link to the pieces listed at the end of the page. */
export function EvidenceMarks({
  refs,
  evidence,
}: {
  refs: EvidenceRefs | undefined;
  evidence: Evidence;
}): VNode | null {
  const { common } = usePage();
  if (!refs) return null;
  const byGrade = grades.flatMap((grade) => {
    const keys = refs.filter((key) => evidence[key]?.grade === grade);
    return keys.length > 0 ? [{ grade, keys }] : [];
  });
  return (
    <span class="marks">
      {byGrade.map(({ grade, keys }) => (
        <a key={grade} class={`grade is-${grade}`} href={`#evidence-${keys[0]}`}>
          {common.grade[grade]}
          {keys.length > 1 && ` ×${keys.length}`}
        </a>
      ))}
    </span>
  );
}

interface EvidenceListProps {
  readonly evidence: Evidence;
  readonly sources: Readonly<Record<string, Source>>;
  readonly m: EntryMessages;
}

/** Every piece of evidence of an entry, the strongest first. */
export function EvidenceList({ evidence, sources, m }: EvidenceListProps): VNode {
  const { common } = usePage();
  const pieces = Object.entries(evidence).flatMap(([key, piece]) => (piece ? [{ key, ...piece }] : []));
  pieces.sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade) || (a.key < b.key ? -1 : 1));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{m.evidence}</h2>
      <p class="soft">{m.evidenceLead}</p>
      <ul class="evidence">
        {pieces.map(({ key, grade, source, locator, says }) => {
          const cited = source === undefined ? undefined : sources[source];
          return (
            <li key={key} id={`evidence-${key}`}>
              <span class={`grade is-${grade}`}>{common.grade[grade]}</span>{' '}
              {cited && (
                <a href={cited.url} lang="en" rel="noreferrer">
                  {cited.title}
                </a>
              )}{' '}
              {locator && (
                <span lang="en" translate={false}>
                  {locator}
                </span>
              )}{' '}
              {says && <Prose text={says} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
