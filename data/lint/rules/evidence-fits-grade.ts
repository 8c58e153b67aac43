import { createHash } from 'node:crypto';
import type { Entry, Evidence } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import { pointer } from '../json-walk.ts';
import type { Finding, LintData, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file' | 'path'>;

/** A grade is a promise of how a claim can be checked; this checks that it can. */
export const rule: Rule = {
  name: 'evidence-fits-grade',
  guards: 'the meaning of the grades: `lab` has its transcript, everything read has its place in a source',
  *check(lint) {
    for (const { path: file, content } of lint.files) {
      if (kindOf(file) !== 'entry') continue;
      const { evidence, origin } = content as Entry;
      for (const [key, piece] of Object.entries(evidence)) {
        if (!piece) continue;
        for (const found of checkPiece(piece, origin, lint))
          yield { file, path: pointer('/evidence', key), ...found };
      }
    }
  },
};

function* checkPiece(piece: Evidence, origin: Entry['origin'], lint: LintData): Generator<Found> {
  const { grade, source, locator, transcript } = piece;
  if (grade === 'lab') yield* checkTranscript(transcript, lint);
  else if (transcript !== undefined) {
    const mend = 'Give it the grade lab, or remove the transcript';
    yield { what: `a transcript under the grade ${grade}`, mend };
  }
  if (grade === 'estimate' && origin !== 'ai_generated') {
    const mend = 'Find a source, or leave the claim out';
    yield { what: 'an estimate in an entry that is not imported', mend };
  }
  if (grade === 'lab' || grade === 'estimate') return;
  if (!source) yield { what: `${grade} without a source`, mend: 'Name an id of data/sources.json' };
  if (!locator?.trim()) {
    const mend = 'Say where in the source: section, file and function, thread';
    yield { what: `${grade} without a locator`, mend };
  }
}

function* checkTranscript(name: string | undefined, { transcripts }: LintData): Generator<Found> {
  const text = name === undefined ? undefined : transcripts.get(name);
  if (text === undefined) {
    const mend = 'Let the lab write it (`npm run lab`), and give its path below data/evidence';
    yield { what: `no transcript ${name ?? ''}`.trim(), mend };
    return;
  }
  const stated = /^digest: (\S+)$/m.exec(text)?.[1];
  if (stated === undefined || stated === digest(text)) return;
  const mend = 'Let the lab write it again; transcripts are never edited by hand';
  yield { what: `${name} is not as the lab wrote it: its digest does not fit`, mend };
}

/** The day is left out: a rerun on another day with the same outcome is the same evidence. */
function digest(text: string): string {
  const digested = text.replace(/^(date|digest): .*\n/gm, '');
  return `sha256:${createHash('sha256').update(digested).digest('hex')}`;
}
