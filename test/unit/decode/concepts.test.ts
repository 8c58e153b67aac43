import { describe, expect, it } from 'vitest';
import { readConcepts } from '../../../data/build/cause-rules.ts';
import { expandConcepts } from '../../../src/decode/concepts.ts';

describe('expandConcepts', () => {
  it('puts words for names, also inside one another, and leaves quantifiers', () => {
    const concepts = { box: 'mailbox|inbox', who: '{box}|user' };
    expect(expandConcepts('{who} a{2,3}', concepts)).toBe('(?:(?:mailbox|inbox)|user) a{2,3}');
  });

  it.each(['{nothing}', '{self}', '{constructor}'])('refuses %s', (pattern) => {
    expect(() => expandConcepts(pattern, { self: 'a{self}' })).toThrow(RangeError);
  });

  it('expands every concept of the dataset to an expression that compiles', async () => {
    const concepts = await readConcepts();
    for (const name of Object.keys(concepts))
      expect(() => new RegExp(expandConcepts(`{${name}}`, concepts), 'iu'), name).not.toThrow();
  });
});
