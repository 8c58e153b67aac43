import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { answer, type Answer } from '../../../src/decode/answer.ts';
import { createKnowledge } from '../../../src/decode/knowledge.ts';
import { anyString } from '../any-string.ts';
import { data } from '../compiled-data.ts';

const knowledge = createKnowledge(data.compiled.match);
const ask = (input: string): Answer => answer(input, knowledge);

const issueExample =
  '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname, [192.0.2.7]';

/** Inputs with real wording in them, cut and joined anyhow. */
const inputs = fc
  .array(
    fc.oneof(
      fc.constantFrom(...data.raw.entries.flatMap(({ texts }) => texts.map((one) => one.text))),
      fc.constantFrom('450 ', '4.7.1 ', '\r\n', '550-', 'İ', '\u202e', '\0'),
      anyString({ maxLength: 12 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

describe('for any input', () => {
  it('gives the same answer twice, with spans inside the input', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const given = ask(input);
        expect(ask(input)).toEqual(given);
        expect(answer(input, createKnowledge(data.compiled.match))).toEqual(given);
        const spans = [...given.matches, ...given.sameCode].flatMap(({ reasons }) =>
          reasons.flatMap((one) => one.spans),
        );
        if (given.host) spans.push(given.host.span);
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ranks by falling score, each entry once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { matches } = ask(input);
        const scores = matches.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(new Set(matches.map(({ entry }) => entry.id)).size).toBe(matches.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('cost', () => {
  const fill = (unit: string): string => unit.repeat(Math.ceil(1e5 / unit.length)).slice(0, 1e5);
  it.each([
    ['letters', fill('a')],
    ['dots', `${fill('.')}x`],
    ['blanks', `450 ${fill(' ')}x\u2028y`],
    ['known words', fill('user unknown mailbox ')],
    ['codes', fill('450 4.7.1 ')],
    ['Chinese', fill('收件人邮箱')],
    ['stages', fill('>>>  in reply to  after ')],
    ['brackets', fill('<[(')],
    ['one long line of a log', fill(`${issueExample} `)],
  ])('100 kB of %s takes less than 50 ms', (_, input) => {
    ask(input); // compiles the patterns
    expect(cpuTime(() => ask(input))).toBeLessThan(50);
  });
});
