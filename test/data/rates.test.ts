import { describe, expect, test } from 'vitest';
import type { LintData } from '../../data/lint/rule.ts';
import { rule } from '../../data/lint/rules/rates.ts';
import { importedEntry, realData, reverseHostname, saidOf, withChange } from './real-data.ts';

function withRate(rate: object): LintData {
  return withChange(reverseHostname, (entry) => {
    entry['evidence'].trials = { grade: 'lab', transcript: 'postgrey/inside-the-delay/1.37.txt' };
    entry['evidence'].again = { grade: 'lab', transcript: 'postgrey/inside-the-delay/1.36.txt' };
    entry['evidence'].uncounted = { grade: 'lab', transcript: 'postfix/relay-denied/3.7.11.txt' };
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
    ['measured', { basis: 'measured', k: 20, n: 20, evidence: ['trials'] }],
    ['measured in two versions', { basis: 'measured', k: 40, n: 40, evidence: ['trials', 'again'] }],
    ['simulated', { basis: 'simulated', k: 20, n: 20, model: 'postfix-queue', parameters: {} }],
  ])('accepts a %s rate', (_, rate) => {
    expect(saidOf(rule, reverseHostname, withRate(rate))).toEqual([]);
  });

  test.each([
    ['an estimate elsewhere', { basis: 'estimate', percent: 90 }, /not imported/],

    [
      'more outcomes than were counted',
      { basis: 'measured', k: 19, n: 20, evidence: ['trials'] },
      /19 of 20, but its transcripts counted 20 of 20/,
    ],
    [
      'a sum that leaves a version out',
      { basis: 'measured', k: 20, n: 20, evidence: ['trials', 'again'] },
      /20 of 20, but its transcripts counted 40 of 40/,
    ],
    [
      'a transcript that counted nothing',
      { basis: 'measured', k: 20, n: 20, evidence: ['trials', 'uncounted'] },
      /uncounted counted no trials/,
    ],
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
