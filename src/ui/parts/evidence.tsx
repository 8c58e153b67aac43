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
import { usePage, type RouteWithoutLang } from '../page-context.tsx';
import { Prose } from './prose.tsx';

type Evidence = Entry['evidence'];
type Sources = Readonly<Record<string, Source>>;

/** The strongest first: what somebody ran, what somebody read, what somebody wrote, what somebody saw. */
const grades: readonly Grade[] = ['lab', 'source', 'documented', 'reported', 'estimate'];

/** Where a transcript (path below `evidence/`) is shown. */
export function transcriptHref(transcript: string, href: (route: RouteWithoutLang) => string): string {
  const { id, version } = transcriptPlace(transcript);
  return `${href({ page: 'evidence', id })}#v${version}`;
}

/**
 * What carries a claim, in words: each case of the laboratory leads to its transcripts, every other piece to its place
 * in the list at the end of the page, whose number it has.
 */
export function EvidenceMarks({
  refs,
  evidence,
}: {
  refs: EvidenceRefs | undefined;
  evidence: Evidence;
}): VNode | null {
  const { common } = usePage();
  if (!refs) return null;
  const numbered = writtenPieces(evidence).map(({ key }, i) => ({ key, number: i + 1 }));
  return (
    <span class="marks">
      {casesOf(evidence, refs).map((one) => (
        <CaseMark key={one.id} of={one} />
      ))}
      {numbered
        .filter(({ key }) => refs.includes(key))
        .map(({ key, number }) => {
          const grade = evidence[key]?.grade ?? 'estimate';
          return (
            <a key={key} class={`grade is-${grade}`} href={`#e${number}`}>
              {common.grade[grade]} {number}
            </a>
          );
        })}
    </span>
  );
}

/** A case of the laboratory that a claim rests on; leads to the first transcript that the claim names. */
function CaseMark({ of: { id, transcripts } }: { of: Case }): VNode {
  const { common, href } = usePage();
  return (
    <a class="grade is-lab" href={transcriptHref(transcripts[0] ?? '', href)}>
      {common.grade.lab} ·{' '}
      <span lang="en" translate={false}>
        {id.replace(/^.*\//, '').replaceAll('-', ' ')}
      </span>
    </a>
  );
}

interface EvidenceListProps {
  readonly evidence: Evidence;
  readonly sources: Sources;
  readonly m: EntryMessages;
}

/** Every piece of evidence of an entry: the laboratory's by case, then what was read, the strongest first. */
export function EvidenceList({ evidence, sources, m }: EvidenceListProps): VNode {
  const cases = casesOf(evidence);
  const written = writtenPieces(evidence);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{m.evidence}</h2>
      <p class="soft">{m.evidenceLead}</p>
      {cases.length > 0 && (
        <ul class="evidence">
          {cases.map((one) => (
            <LabCase key={one.id} of={one} />
          ))}
        </ul>
      )}
      {written.length > 0 && (
        <ol class="evidence">
          {written.map((piece, i) => (
            <Piece key={piece.key} anchor={`e${i + 1}`} piece={piece} sources={sources} />
          ))}
        </ol>
      )}
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

function LabCase({ of: { id, transcripts } }: { of: Case }): VNode {
  const { common, href } = usePage();
  return (
    <li>
      <span class="grade is-lab">{common.grade.lab}</span>{' '}
      <a href={href({ page: 'evidence', id })} lang="en" translate={false}>
        {id}
      </a>{' '}
      <span class="soft" translate={false}>
        {transcripts.map((one) => transcriptPlace(one).version).join(' · ')}
      </span>
    </li>
  );
}

/** A case of the laboratory with the transcripts that are named. */
interface Case {
  readonly id: string;
  readonly transcripts: readonly string[];
}

/** The cases behind the named pieces, in the order in which they are named. */
function casesOf(evidence: Evidence, refs: readonly string[] = Object.keys(evidence)): Case[] {
  const cases = new Map<string, string[]>();
  for (const ref of refs) {
    const transcript = evidence[ref]?.transcript;
    if (transcript === undefined) continue;
    const { id } = transcriptPlace(transcript);
    cases.set(id, [...(cases.get(id) ?? []), transcript]);
  }
  return [...cases].map(([id, transcripts]) => ({ id, transcripts }));
}

/** What stands in writing somewhere, the strongest first. */
function writtenPieces(evidence: Evidence): (PieceOfEvidence & { readonly key: string })[] {
  return Object.entries(evidence)
    .flatMap(([key, piece]) => (piece && piece.transcript === undefined ? [{ key, ...piece }] : []))
    .sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade) || (a.key < b.key ? -1 : 1));
}
