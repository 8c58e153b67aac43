import type { Entry, Rate } from '../../../src/dataset/types.gen.ts';
import { kindOf } from '../file-kind.ts';
import { walk } from '../json-walk.ts';
import type { Finding, Rule } from '../rule.ts';

type Found = Omit<Finding, 'file' | 'path'>;

/** Rates are never decoration: each can be counted again. A workaround or dead end without one is fine. */
export const rule: Rule = {
  name: 'rates',
  guards: 'trust in figures: a percentage without a method is only ever an imported one',
  *check({ files }) {
    for (const { path: file, content } of files) {
      if (kindOf(file) !== 'entry') continue;
      for (const { path, value } of walk(content)) {
        if (!isRate(value)) continue;
        for (const found of checkRate(value, content as Entry)) yield { file, path, ...found };
      }
    }
  },
};

function isRate(value: unknown): value is Rate {
  return typeof value === 'object' && value !== null && 'basis' in value;
}

function* checkRate(rate: Rate, { origin, evidence }: Entry): Generator<Found> {
  if (rate.basis === 'estimate') {
    if (origin === 'ai_generated') return;
    const mend = 'Measure or simulate it, or leave it out';
    yield { what: 'an estimated rate in an entry that is not imported', mend };
    return;
  }
  if (rate.k > rate.n) yield { what: `${rate.k} of ${rate.n} trials`, mend: 'k is at most n' };
  if (rate.basis !== 'measured') return;
  for (const key of rate.evidence) {
    const grade = evidence[key]?.grade;
    if (grade === 'lab') continue;
    const mend = 'Refer to the transcript that counted it';
    yield { what: `measured, but ${key} is of grade ${grade ?? 'none'}`, mend };
  }
}
