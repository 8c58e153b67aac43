import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readCausePatterns } from '../../../data/build/cause-rules.ts';
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

const isLetter = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text);
const isSpaceless = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

function standsAtWordBoundary(sample: string, literal: string): boolean {
  const text = sample.toLowerCase();
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
    if (isSpaceless(literal)) return true;
    if (!isLetter(text[at - 1]) && !isLetter(text[at + literal.length])) return true;
  }
  return false;
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

  it.each(all)(
    '$rule compiles and has a literal that stands at a word boundary of each sample',
    (pattern) => {
      expect(pattern.literal).toBe(pattern.literal.toLowerCase());
      if (pattern.pattern) expect(() => new RegExp(pattern.pattern ?? '', 'iu')).not.toThrow();
      for (const sample of pattern.samples) {
        expect(standsAtWordBoundary(sample, pattern.literal), `«${pattern.literal}» in «${sample}»`).toBe(
          true,
        );
        if (pattern.pattern) expect(sample).toMatch(new RegExp(pattern.pattern, 'iu'));
      }
    },
  );

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
    for (const { rule, literal, pattern, samples } of all) {
      if (!pattern) continue;
      const expression = new RegExp(pattern, 'iu');
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
      files.map(({ patterns }) => patterns.map(({ literal, pattern }) => [literal, pattern])),
    );
    expect(text).not.toMatch(/libsisimai|kijitora|neko|bouncehammer/i);
  });
});
