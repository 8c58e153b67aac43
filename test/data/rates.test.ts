import { describe, expect, test } from 'vitest';
import type { LintData } from '../../data/lint/rule.ts';
import { rule } from '../../data/lint/rules/rates.ts';
import { importedEntry, realData, reverseHostname, saidOf, withChange } from './real-data.ts';

function withRate(rate: object): LintData {
  return withChange(reverseHostname, (entry) => {
    entry['evidence'].trials = { grade: 'lab', transcript: 'postfix/trials/3.7.11.txt' };
    entry['evidence'].read = { grade: 'documented', source: 'rfc5321', locator: '§4.2' };
    entry['workarounds'][0].rates = [rate];
  });
}

describe('rates', () => {
  test('accepts estimates in the imported entry and claims without a rate', () => {
    expect(saidOf(rule, importedEntry, realData)).toEqual([]);
    const without = withChange(reverseHostname, (entry) => (entry['deadEnds'][0].rates = []));
    expect(saidOf(rule, reverseHostname, without)).toEqual([]);
  });

  test.each([
    ['measured', { basis: 'measured', k: 0, n: 20, evidence: ['trials'] }],
    ['simulated', { basis: 'simulated', k: 20, n: 20, model: 'postfix-queue', parameters: {} }],
  ])('accepts a %s rate', (_, rate) => {
    expect(saidOf(rule, reverseHostname, withRate(rate))).toEqual([]);
  });

  test.each([
    ['an estimate elsewhere', { basis: 'estimate', percent: 90 }, /not imported/],
    ['more outcomes than trials', { basis: 'measured', k: 21, n: 20, evidence: ['trials'] }, /21 of 20/],
    [
      'more simulated outcomes than runs',
      { basis: 'simulated', k: 2, n: 1, model: 'm', parameters: {} },
      /2 of 1/,
    ],
    [
      'a measurement without a transcript',
      { basis: 'measured', k: 1, n: 2, evidence: ['read'] },
      /read is of grade/,
    ],
    ['a measurement from nowhere', { basis: 'measured', k: 1, n: 2, evidence: ['none'] }, /grade none/],
  ])('refuses %s', (_, rate, said) => {
    expect(saidOf(rule, reverseHostname, withRate(rate))).toEqual([
      expect.stringMatching(new RegExp(`^/workarounds/0/rates/0: .*${said.source}`)),
    ]);
  });

  test('refuses an estimated fix rate or confidence, too', () => {
    const data = withChange(reverseHostname, (entry) => {
      entry['fixRate'] = entry['confidence'] = { basis: 'estimate', percent: 70 };
    });
    expect(saidOf(rule, reverseHostname, data)).toHaveLength(2);
  });
});
