import { describe, expect, test } from 'vitest';
import { rule } from '../../data/lint/rules/duplicate-texts.ts';
import { entryAt, realData, reverseHostname, saidOf, sayFinding, withChange } from './real-data.ts';

const helo = 'entries/communication/postfix-450-helo-host-not-found.json';

describe('duplicate-texts', () => {
  test('accepts the dataset, where 454 and 554 share their words', () => {
    const relay = ['454', '554'].map(
      (code) => entryAt(`entries/communication/postfix-${code}-relay-access-denied.json`).texts[0]?.literal,
    );
    expect(relay[0]).toBe(relay[1]);
    expect([...rule.check(realData)].map(sayFinding)).toEqual([]);
  });

  test('refuses the same words with the same codes in a second entry', () => {
    const data = withChange(reverseHostname, (entry) => entry['texts'].push(entryAt(helo).texts[0]));
    expect(saidOf(rule, reverseHostname, data)).toEqual([]);
    // Found at the later of the two files; that is the one somebody just added or changed.
    expect(saidOf(rule, helo, data)).toEqual([
      expect.stringMatching(
        /^\/texts\/0: communication\/postfix-450-cannot-find-reverse-hostname has the same words/,
      ),
    ]);
  });

  test('accepts the same words narrowed by a pattern', () => {
    const data = withChange(reverseHostname, (entry) =>
      entry['texts'].push({ ...entryAt(helo).texts[0], pattern: 'helo command rejected: host not found' }),
    );
    expect(saidOf(rule, helo, data)).toEqual([]);
  });
});
