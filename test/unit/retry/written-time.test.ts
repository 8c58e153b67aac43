import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWrittenTime } from '../../../src/retry/written-time.ts';
import { anyString } from '../any-string.ts';

const now = Date.UTC(2026, 10, 24, 2, 30) / 1000;
const utc = (...parts: [number, number, number, number, number, number?]): number =>
  Date.UTC(...parts) / 1000;

describe('readWrittenTime', () => {
  it.each([
    ['2026-11-23T02:14:05.123456+01:00', utc(2026, 10, 23, 1, 14, 5), true],
    ['2026-11-23T02:14:05Z', utc(2026, 10, 23, 2, 14, 5), true],
    ['2026-11-23 02:14:05', utc(2026, 10, 23, 2, 14, 5), false],
    ['2026-11-23 02:14:05.123 +0530', utc(2026, 10, 22, 20, 44, 5), true],
    ['Mon, 23 Nov 2026 02:14:05 +0800 (CST)', utc(2026, 10, 22, 18, 14, 5), true],
    ['23 Nov 2026 02:14 GMT', utc(2026, 10, 23, 2, 14), true],
    ['Nov  3 02:14:05', utc(2026, 10, 3, 2, 14, 5), false],
    ['Mon Nov 23 02:14:05', utc(2026, 10, 23, 2, 14, 5), false],
  ])('reads %s', (text, at, zoned) => {
    expect(readWrittenTime(text, now)).toEqual({ at, zoned });
  });

  it('takes a day of this year that is still to come for one of last year', () => {
    expect(readWrittenTime('Dec 31 23:59:59', now)).toEqual({
      at: utc(2025, 11, 31, 23, 59, 59),
      zoned: false,
    });
    expect(readWrittenTime('Nov 24 02:40:00', now)?.at).toBe(utc(2026, 10, 24, 2, 40));
  });

  it.each(['', 'yesterday', 'Nov 45 02:14:05', '2026-13-01 00:00:00', 'Mon, 23 Nov 2026 02:14:05 CET'])(
    'says that %j is no time it knows',
    (text) => {
      expect(readWrittenTime(text, now)).toBeNull();
    },
  );

  it('gives a finite time or none for anything', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        const read = readWrittenTime(text, now);
        expect(read === null || Number.isFinite(read.at)).toBe(true);
      }),
    );
  });
});
