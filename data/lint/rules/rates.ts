import type { Entry, Rate } from '../../../src/dataset/types.gen.ts';
import { parseTranscript, trialsOf } from '../../../src/dataset/transcript.ts';
import { kindOf } from '../file-kind.ts';
import { walk } from '../json-walk.ts';
import type { Finding, LintData, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file' | 'path'>;

/** Rates are never decoration: each can be counted again. A workaround or dead end without one is fine. */
export const rule: Rule = {
  name: 'rates',
  guards: 'trust in figures: a percentage without a method is only ever an imported one',
  *check({ files, transcripts }) {
    for (const { path: file, content } of files) {
      if (kindOf(file) !== 'entry') continue;
      for (const { path, value } of walk(content)) {
        if (!isRate(value)) continue;
        for (const found of checkRate(value, content as Entry, transcripts)) yield { file, path, ...found };
      }
    }
  },
};

function isRate(value: unknown): value is Rate {
  return typeof value === 'object' && value !== null && 'basis' in value;
}

function* checkRate(
  rate: Rate,
  { origin, evidence }: Entry,
  transcripts: LintData['transcripts'],
): Generator<Found> {
  if (rate.basis === 'estimate') {
    if (origin === 'ai_generated') return;
    const mend = 'Measure or simulate it, or leave it out';
    yield { what: 'an estimated rate in an entry that is not imported', mend };
    return;
  }
  if (rate.k > rate.n) yield { what: `${rate.k} of ${rate.n} trials`, mend: 'k is at most n' };
  if (rate.basis !== 'measured') return;
  const mend = 'Refer to the transcript that counted it';
  const sum = { k: 0, n: 0 };
  for (const key of rate.evidence) {
    const { grade = 'none', transcript = '' } = evidence[key] ?? {};
    if (grade !== 'lab') yield { what: `measured, but ${key} is of grade ${grade}`, mend };
    const parsed = parseTranscript(transcripts.get(transcript) ?? '');
    const trials = parsed && trialsOf(parsed);
    if (grade === 'lab' && !trials) yield { what: `measured, but ${key} counted no trials`, mend };
    sum.k += trials?.k ?? 0;
    sum.n += trials?.n ?? 0;
  }
  if (sum.n > 0 && (sum.k !== rate.k || sum.n !== rate.n)) {
    const what = `${rate.k} of ${rate.n}, but its transcripts counted ${sum.k} of ${sum.n}`;
    yield { what, mend: 'Write what they counted, and name each transcript once' };
  }
}
