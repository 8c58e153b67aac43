import { parseTranscript, type Difference } from '../../../src/dataset/transcript.ts';
import { transcriptPlace } from '../../../src/dataset/transcript-place.ts';
import type { Entry, VersionRow } from '../../../src/dataset/types.gen.ts';
import { parseReply } from '../../../src/smtp/reply.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import type { Finding, LintData, Rule } from '../rule.ts';
import { covers, versionSpan } from '../version-span.ts';

type Found = Omit<Finding, 'file'>;

/** A transcript that a row cites of its own host. */
interface Cited {
  readonly case: string;
  readonly release: string;
  readonly outcomes: readonly string[];
}

/** The version table says what the lab saw: of the same versions, and of all that it saw to differ. */
export const rule: Rule = {
  name: 'agrees-with-lab',
  guards: 'the version table: no row claims of a release what the lab saw it do otherwise',
  *check(lint) {
    for (const { path: file, content } of lint.files) {
      if (kindOf(file) !== 'entry') continue;
      const entry = content as Entry;
      for (const [index, row] of entry.versions.entries()) {
        const path = pointer('/versions', index);
        for (const found of checkRow(row, entry, lint)) yield { file, path, ...found };
      }
      for (const found of missingRows(entry, lint)) yield { file, path: '/versions', ...found };
    }
  },
};

function citedBy({ host, evidence: refs }: VersionRow, { evidence }: Entry, lint: LintData): Cited[] {
  return refs.flatMap((ref) => {
    const path = evidence[ref]?.transcript ?? '';
    const header = parseTranscript(lint.transcripts.get(path) ?? '')?.header;
    if (header?.host?.[0] !== host || header?.case === undefined) return [];
    const { id, version } = transcriptPlace(path);
    return [{ case: id, release: version, outcomes: header.outcome ?? [] }];
  });
}

function* checkRow(row: VersionRow, entry: Entry, lint: LintData): Generator<Omit<Found, 'path'>> {
  const cited = citedBy(row, entry, lint);
  const span = versionSpan(row.version);
  for (const release of new Set(cited.map((one) => one.release))) {
    if (span && !covers(span, release)) {
      const mend = 'Cite it with the row that the release belongs to, or widen the row';
      yield { what: `${row.version} rests on a transcript of ${release}`, mend };
    }
    const outcomes = cited.filter((one) => one.release === release).flatMap((one) => one.outcomes);
    const sends = outcomes.some((outcome) => isOfEntry(outcome, row.host, entry));
    if (row.status === 'active' && !sends) {
      const mend = 'Cite a transcript that shows the reply, add its wording to `texts`, or change the status';
      yield { what: `active, but the lab saw ${release} say “${outcomes.join('”, “')}”`, mend };
    }
    if (row.status === 'not-sent' && sends) {
      const mend = 'Make it active, or cite what the release says instead';
      yield { what: `not sent, but the lab saw ${release} send it`, mend };
    }
  }
  for (const difference of lint.differences) {
    const releases = cited.filter((one) => one.case === caseOf(difference)).map((one) => one.release);
    const groups = difference.outcomes.filter(({ versions }) =>
      versions.some(
        (version) => releases.includes(version) || (releases.length > 0 && span && covers(span, version)),
      ),
    );
    if (groups.length < 2) continue;
    const mend = 'Part the row where the outcome changes';
    yield { what: `one row for what differs in ${caseOf(difference)}: ${tell(groups)}`, mend };
  }
}

/** Outcomes of a case that the entry cites, that differ between versions, and that no row of the host tells. */
function* missingRows(entry: Entry, lint: LintData): Generator<Omit<Found, 'path'>> {
  const cases = new Set(
    Object.values(entry.evidence).flatMap((piece) =>
      piece?.transcript === undefined ? [] : transcriptPlace(piece.transcript).id,
    ),
  );
  const told = entry.versions.flatMap((row) => citedBy(row, entry, lint));
  for (const difference of lint.differences) {
    if (!cases.has(caseOf(difference))) continue;
    const missing = difference.outcomes.filter(
      ({ versions }) =>
        !told.some((one) => one.case === caseOf(difference) && versions.includes(one.release)),
    );
    if (missing.length === 0) continue;
    const mend = 'Add a row for these versions and let it name their transcripts';
    yield { what: `no row tells what differs in ${caseOf(difference)}: ${tell(missing)}`, mend };
  }
}

function caseOf(difference: Difference): string {
  return `${difference.host}/${difference.case}`;
}

function tell(groups: Difference['outcomes']): string {
  return groups.map(({ versions, outcome }) => `${versions.join(', ')} “${outcome.join(' / ')}”`).join('; ');
}

/**
 * Whether an outcome is one of the replies that the entry is about: the same code and words; at a host whose wordings
 * the entry does not list, its codes.
 */
function isOfEntry(outcome: string, host: string | null, { texts, code, enhanced }: Entry): boolean {
  const said = parseReply(outcome.replace(/^\d+ times: /, ''));
  const words = said.text.toLowerCase();
  if (!texts.some((one) => one.host === host))
    return said.basic?.value === code && (said.enhanced?.value ?? null) === enhanced;
  return texts.some(({ text, samples = [], literal, pattern }) => {
    const codes = [text, ...samples].map((one) => parseReply(one).basic?.value);
    return (
      codes.includes(said.basic?.value) &&
      words.includes(literal) &&
      (pattern === undefined || new RegExp(pattern, 'iu').test(said.text))
    );
  });
}
