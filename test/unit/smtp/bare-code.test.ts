import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { anyString } from '../any-string.ts';
import { parseBareCode } from '../../../src/smtp/bare-code.ts';

const read: readonly (readonly [typed: string, basic: string | null, enhanced: string | null])[] = [
  ['450', '450', null],
  ['250', '250', null],
  ['4.7.1', null, '4.7.1'],
  ['5.7.26', null, '5.7.26'],
  ['5.1.351', null, '5.1.351'],
  ['450 4.7.1', '450', '4.7.1'],
  ['450471', '450', '4.7.1'],
  ['450 471', '450', '4.7.1'],
  ['450 4 7 1', '450', '4.7.1'],
  ['450-4.7.1', '450', '4.7.1'],
  ['450_4.7.1', '450', '4.7.1'],
  ['450/4.7.1', '450', '4.7.1'],
  ['450#4.7.1', '450', '4.7.1'],
  ['#4.7.1', null, '4.7.1'],
  ['(450)', '450', null],
  ['（450）', '450', null],
  ['  450  ', '450', null],
  ['450\n', '450', null],
  ['450\t4.7.1\r\n', '450', '4.7.1'],
  ['450,', '450', null],
  ['450 4.7.1:', '450', '4.7.1'],
  ['450。', '450', null],
  ['４５０', '450', null],
  ['４．７．１', null, '4.7.1'],
  ['４５０　４７１', '450', '4.7.1'],
  // Subjects have one digit in the registry, details up to three: this is how such runs are written in haste.
  ['5505726', '550', '5.7.26'],
  ['550 5726', '550', '5.7.26'],
  ['471', '471', null],
];

const refused: readonly (readonly [typed: string, why: string])[] = [
  ['', 'nothing'],
  ['   ', 'nothing'],
  ['4 7 1', 'undotted digits without a basic code have other readings'],
  ['45', 'too short'],
  ['4.7', 'too short'],
  ['4.7.1.2', 'too long'],
  ['099', 'no reply code begins with 0'],
  ['3.7.1', 'no enhanced code has class 3'],
  ['4.07.1', 'leading zero (RFC 3463 §2)'],
  ['450 5.7.1', 'the classes contradict each other'],
  ['450571', 'the classes contradict each other'],
  ['450 4.7.1 Client host rejected', 'more than a code'],
  ['code 450', 'more than a code'],
  ['192.0.2.7', 'an address'],
  ['2026-11-23', 'a day'],
  ['٤٥٠', 'digits that no server sends and no keyboard folds'],
  ['__proto__', 'a word'],
];

describe('parseBareCode', () => {
  it.each(read)('reads %j', (typed, basic, enhanced) => {
    expect(parseBareCode(typed)).toEqual({ basic, enhanced });
  });

  it.each(refused)('refuses %j: %s', (typed) => {
    expect(parseBareCode(typed)).toBeNull();
  });

  it('reads every code in every hurried form to the same codes', () => {
    const digits = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(
        fc.constantFrom('2', '4', '5'),
        digits,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('', ' ', '-', '/', '#', '\t'),
        (klass, tail, subject, detail, between) => {
          const basic = klass + String(tail).padStart(2, '0');
          const dotted = `${klass}.${subject}.${detail}`;
          for (const enhanced of [dotted, dotted.replaceAll('.', ''), dotted.replaceAll('.', ' ')]) {
            expect(parseBareCode(basic + between + enhanced)).toEqual({ basic, enhanced: dotted });
          }
        },
      ),
    );
  });

  it('never throws, and gives only well-formed codes', () => {
    fc.assert(
      fc.property(anyString(), (input) => {
        const code = parseBareCode(input);
        if (code?.basic) expect(code.basic).toMatch(/^[1-9]\d\d$/);
        if (code?.enhanced) expect(code.enhanced).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
        if (code) expect(code.basic ?? code.enhanced).not.toBeNull();
      }),
    );
  });

  it.each(['.', ')', '#', ' ', '0', '4.7.1 ', '。'])('is quick on a million of %j', (unit) => {
    const input = `${unit.repeat(1e6)}x`;
    expect(parseBareCode(input)).toBeNull();
    expect(cpuTime(() => parseBareCode(input))).toBeLessThan(250);
  });
});
