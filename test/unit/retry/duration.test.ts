import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DurationStyle, formatDuration, parseDuration } from '../../../src/retry/duration.ts';

const STYLES: DurationStyle[] = [
  'postfix',
  'exim',
  'sendmail',
  'opensmtpd',
  'haraka',
  'kumomta',
  'exchange',
  'qmail',
];

describe('parseDuration', () => {
  it.each([
    ['300s', 'postfix', 's', 300],
    ['5', 'postfix', 'd', 432000],
    [' 4000s ', 'postfix', 's', 4000],
    ['1h30m', 'exim', 's', 5400],
    ['1w2d', 'exim', 's', 777600],
    ['30', 'sendmail', 'm', 1800],
    ['1h30', 'sendmail', 'm', 5400],
    ['now', 'sendmail', 'd', 0],
    ['4d', 'opensmtpd', 's', 345600],
    ['20 minutes', 'kumomta', 's', 1200],
    ['1 hour 5 min', 'kumomta', 's', 3900],
    ['2.00:00:00', 'exchange', 's', 172800],
    ['00:15:00', 'exchange', 's', 900],
    ['604800', 'qmail', 's', 604800],
  ] as const)('%s of %s (unit %s) is %d s', (text, style, unit, seconds) => {
    expect(parseDuration(text, style, unit)).toEqual({ ok: true, seconds });
  });

  it.each([
    ['', 'postfix', 1, 'number-expected'],
    ['h', 'postfix', 1, 'number-expected'],
    ['1h30m', 'postfix', 3, 'tail-ignored'],
    ['5y', 'postfix', 2, 'unit-unknown'],
    ['5 m', 'postfix', 3, 'unit-expected'],
    ['15', 'exim', 3, 'unit-expected'],
    ['1h30', 'exim', 5, 'unit-expected'],
    ['1h-', 'exim', 3, 'tail-ignored'],
    ['1w', 'opensmtpd', 2, 'unit-unknown'],
    ['15m', 'exchange', 1, 'time-span-expected'],
    ['7d', 'qmail', 2, 'unit-unknown'],
    ['99999w', 'postfix', 1, 'too-long'],
  ] as const)('%s of %s goes wrong at column %d: %s', (text, style, column, code) => {
    expect(parseDuration(text, style)).toEqual({ ok: false, column, code });
  });

  it('reads back what formatDuration writes, in every style', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), fc.integer({ min: 0, max: 2 ** 31 - 1 }), (style, seconds) => {
        expect(parseDuration(formatDuration(seconds, style), style)).toEqual({ ok: true, seconds });
      }),
    );
  });

  it('gives a result or a column for any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), fc.string(), (style, text) => {
        const read = parseDuration(text, style);
        if (!read.ok) expect(read.column).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
