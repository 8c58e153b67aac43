import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/decode/failure.ts';
import { joinTries } from '../../../src/decode/deliveries.ts';
import { foldSpace } from '../../../src/decode/diagnostic.ts';
import { factOf } from '../../../src/decode/fact.ts';
import { unfold } from '../../../src/decode/unfold.ts';

const fact = (found: Parameters<typeof factOf>[0]): Failure => ({
  ...factOf(found),
  wordedBy: null,
  entries: [],
  causes: [],
});
const late = (lastTried: string, found: Partial<Failure> = {}): Failure =>
  fact({
    outcome: 'delayed',
    recipient: 'user@example.org',
    queueId: 'A1',
    basic: '450',
    lastTried,
    ...found,
  });

describe('tries of one recipient', () => {
  it('become one delivery, first and last told', () => {
    const joined = joinTries([late('10:00'), late('10:05'), late('10:15')]);
    expect(joined).toMatchObject([
      { firstTried: '10:00', lastTried: '10:15', tries: 3, deliveredLater: false },
    ]);
  });

  it('stay apart when they fared differently', () => {
    expect(joinTries([late('10:00'), late('10:05', { basic: '451' })])).toHaveLength(2);
  });

  it('stay apart in different messages, and without a recipient', () => {
    expect(joinTries([late('10:00'), late('10:05', { queueId: 'B2' })])).toHaveLength(2);
    expect(joinTries([late('10:00', { recipient: null }), late('10:05', { recipient: null })])).toHaveLength(
      2,
    );
  });

  it('tell that the same message was delivered later, and no other', () => {
    const sent = fact({ outcome: 'delivered', recipient: 'user@example.org', queueId: 'A1' });
    const [mended, other] = joinTries([late('10:00'), late('10:00', { queueId: 'B2' }), sent]);
    expect(mended?.deliveredLater).toBe(true);
    expect(other?.deliveredLater).toBe(false);
  });
});

describe('a stretch of folded text', () => {
  it('is found where it was before it was folded', () => {
    const text = '  cannot \r\n\t find   your name';
    const folded = foldSpace(text);
    const at = folded.indexOf('find your');
    expect(text.slice(...unfold(text, [at, at + 9]))).toBe('find   your');
  });

  it('folds to the same words again', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\t ', 'é'), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(20), fc.nat(20), (parts, one, other) => {
        const text = parts.join('');
        const folded = foldSpace(text);
        const [start, end] = [Math.min(one, other), Math.min(folded.length, Math.max(one, other))];
        if (start >= end) return;
        expect(foldSpace(text.slice(...unfold(text, [start, end])))).toBe(folded.slice(start, end).trim());
      }),
    );
  });
});
