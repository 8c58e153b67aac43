import type { VNode } from 'preact';
import type {
  Entry,
  Evidence as PieceOfEvidence,
  EvidenceRefs,
  Grade,
  Source,
} from '../../dataset/types.gen.ts';
import { transcriptPlace } from '../../dataset/transcript-place.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Prose } from './prose.tsx';

type Evidence = Entry['evidence'];
type Sources = Readonly<Record<string, Source>>;

/** The strongest first: what somebody ran, what somebody read, what somebody wrote, what somebody saw. */
const grades: readonly Grade[] = ['lab', 'source', 'documented', 'reported', 'estimate'];

/**
 * The anchor of a piece in the list below: short, because a page names it again and again. Transcripts of one case
 * share the case's.
 */
function anchorOf(key: string | undefined, evidence: Evidence): string {
  const transcript = evidence[key ?? '']?.transcript;
  if (transcript === undefined) return `e${Object.keys(evidence).indexOf(key ?? '')}`;
  const { id } = transcriptPlace(transcript);
  return `c${casesOf(evidence).findIndex((one) => one.id === id)}`;
}

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
        <a key={grade} class={`grade is-${grade}`} href={`#${anchorOf(keys[0], evidence)}`}>
          {common.grade[grade]}
          {keys.length > 1 && ` ×${keys.length}`}
        </a>
      ))}
    </span>
  );
}

interface EvidenceListProps {
  readonly evidence: Evidence;
  readonly sources: Sources;
  readonly m: EntryMessages;
}

/** Every piece of evidence of an entry, the strongest first; the laboratory's by case. */
export function EvidenceList({ evidence, sources, m }: EvidenceListProps): VNode {
  const pieces = Object.entries(evidence).flatMap(([key, piece]) => (piece ? [{ key, ...piece }] : []));
  pieces.sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade) || (a.key < b.key ? -1 : 1));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{m.evidence}</h2>
      <p class="soft">{m.evidenceLead}</p>
      <ul class="evidence">
        {casesOf(evidence).map((one, i) => (
          <LabCase key={one.id} anchor={`c${i}`} of={one} />
        ))}
        {pieces
          .filter(({ transcript }) => transcript === undefined)
          .map((piece) => (
            <Piece key={piece.key} anchor={anchorOf(piece.key, evidence)} piece={piece} sources={sources} />
          ))}
      </ul>
    </section>
  );
}

function Piece({
  anchor,
  piece,
  sources,
}: {
  anchor: string;
  piece: PieceOfEvidence;
  sources: Sources;
}): VNode {
  const { common } = usePage();
  const { grade, source, locator, says } = piece;
  const cited = source === undefined ? undefined : sources[source];
  return (
    <li id={anchor}>
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
}

function LabCase({ anchor, of: { id, versions } }: { anchor: string; of: Case }): VNode {
  const { common, href } = usePage();
  return (
    <li id={anchor}>
      <span class="grade is-lab">{common.grade.lab}</span> <a href={href({ page: 'evidence', id })}>{id}</a>{' '}
      <span class="soft" translate={false}>
        {versions.join(' · ')}
      </span>
    </li>
  );
}

interface Case {
  readonly id: string;
  readonly versions: readonly string[];
}

function casesOf(evidence: Evidence): Case[] {
  const cases = new Map<string, string[]>();
  for (const piece of Object.values(evidence)) {
    if (piece?.transcript === undefined) continue;
    const { id, version } = transcriptPlace(piece.transcript);
    cases.set(id, [...(cases.get(id) ?? []), version]);
  }
  return [...cases].map(([id, versions]) => ({ id, versions }));
}
