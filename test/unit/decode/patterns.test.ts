import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readCausePatterns, readConcepts } from '../../../data/build/cause-rules.ts';
import { expandConcepts } from '../../../src/decode/concepts.ts';
import { plainWords } from '../../../src/decode/plain-words.ts';
import { stemOf } from '../../../src/decode/stem.ts';
import { tokensOf } from '../../../src/dataset/tokens.ts';
import { decodeText } from '../../../src/decode/decode-text.ts';
import { createTestClassifier } from './test-classifier.ts';

vi.setConfig({ testTimeout: 120_000 });

const files = await readCausePatterns();
const classifier = await createTestClassifier();
const schema = JSON.parse(
  readFileSync(new URL('../../../data/schema/cause-patterns.schema.json', import.meta.url), 'utf8'),
) as object;
const all = files.flatMap(({ cause, patterns }) =>
  patterns.map((pattern) => ({ cause, rule: `${cause}/${pattern.id}`, ...pattern })),
);
const concepts = await readConcepts();
const expressionOf = (pattern: string): RegExp => new RegExp(expandConcepts(pattern, concepts), 'iu');

/** Whether a text is compared with this literal at all: it holds it, and every word that it could be looked up by. */
function isFound(sample: string, literal: string): boolean {
  const text = plainWords(sample).toLowerCase();
  const stems = new Set(tokensOf(text).map(stemOf));
  return text.includes(literal) && tokensOf(literal).every((token) => stems.has(stemOf(token)));
}

function withConditions(sample: string, { basic, enhanced }: (typeof all)[number]): string {
  const codes = [
    basic && !/^[2-5]\d\d/.test(sample) ? basic[0] : '',
    enhanced && !/\d\.\d+\.\d+/.test(sample) ? enhanced[0] : '',
  ];
  return [...codes, sample].filter(Boolean).join(' ');
}

describe('cause patterns', () => {
  it('are listed under one id each', () => {
    expect(schema).toHaveProperty('title', 'CausePatterns');
    expect(all.filter(({ rule }, at) => all.findIndex((other) => other.rule === rule) !== at)).toEqual([]);
  });

  it.each(all)('$rule compiles, and one of its literals is found in each sample', (pattern) => {
    const { literals, samples, pattern: source } = pattern;
    for (const literal of literals) {
      expect(literal).toBe(plainWords(literal).toLowerCase());
      expect(tokensOf(literal), `«${literal}» has no word to look it up by`).not.toEqual([]);
    }
    for (const sample of samples) {
      const found = literals.some((literal) => isFound(sample, literal));
      expect(found, `«${literals.join('», «')}» in «${sample}»`).toBe(true);
      if (source) expect(plainWords(sample)).toMatch(expressionOf(source));
    }
  });

  it('lead from their own samples to their cause, and steal no other cause’s sample', () => {
    const stolen: string[] = [];
    for (const pattern of all) {
      // A rule for one stage is tried where a text names the stage: golden files do that.
      if (pattern.stage) continue;
      for (const sample of pattern.samples) {
        const [failure] = decodeText(withConditions(sample, pattern), classifier).recipients;
        const best = failure?.causes[0];
        if (best?.cause !== pattern.cause)
          stolen.push(`${pattern.rule}: «${sample}» -> ${best?.rule ?? 'undetermined'}`);
      }
    }
    expect(stolen).toEqual([]);
  });

  it('take linear time on hostile text', () => {
    const slow: string[] = [];
    for (const { rule, literals, pattern, samples } of all) {
      const [literal] = literals;
      if (!pattern) continue;
      const expression = expressionOf(pattern);
      const baits = [
        samples[0],
        `${literal} `,
        `${samples[0].slice(0, -1)} `,
        'a'.repeat(60),
        `${literal}.${literal}`,
      ];
      for (const bait of baits) {
        const text = (bait ?? '').repeat(Math.ceil(8192 / Math.max(1, bait?.length ?? 1))).slice(0, 8192);
        const start = process.cpuUsage().user;
        expression.test(text);
        expression.test(`${text}!`);
        const spent = (process.cpuUsage().user - start) / 1000;
        if (spent > 60) slow.push(`${rule}: ${spent.toFixed(0)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });

  it('quote no sample host of the corpus and no real address', () => {
    const text = JSON.stringify(
      files.map(({ patterns }) => patterns.map(({ literals, pattern }) => [literals, pattern])),
    );
    expect(text).not.toMatch(/libsisimai|kijitora|neko|bouncehammer/i);
  });
});
