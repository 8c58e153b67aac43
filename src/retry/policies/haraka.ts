import { parseDuration } from '../duration.ts';
import { type Policy, type Problem, type Result, type RetryEvent, withDefaults } from '../policy.ts';

// A list longer than this is refused: the sum would lie centuries away.
const MOST = 1000;

/**
 * Haraka's outbound queue: `temp_fail_intervals` of outbound.ini, or without it `maxTempFailures` doublings from 64 s
 * (outbound/config.js, hmail.js temp_fail). The count, not a time, ends it: the failure after the last interval bounces.
 */
export const haraka: Policy = {
  mta: 'haraka',
  defaults: () => ({ temp_fail_intervals: '', maxTempFailures: '13' }),
  schedule(settings) {
    const all = withDefaults(haraka.defaults(), settings);
    if (!all.ok) return all;
    const listed = all.value['temp_fail_intervals'] ?? '';
    const gaps = listed === '' ? doublings(all.value['maxTempFailures'] ?? '') : readIntervals(listed);
    if (!gaps.ok) return gaps;
    return { ok: true, value: { events: events(gaps.value), notes: ['warning-disabled'] } };
  },
};

function doublings(text: string): Result<number[]> {
  const count = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  if (count < 1 || count > 30)
    return {
      ok: false,
      problem: {
        code: 'value-unknown',
        setting: 'maxTempFailures',
        value: text.slice(0, 40),
        expected: '1 .. 30',
      },
    };
  // One interval fewer than failures: 13 failures are 12 waits, from 2^6 seconds on.
  return { ok: true, value: Array.from({ length: count - 1 }, (_, i) => 2 ** (i + 6)) };
}

function readIntervals(text: string): Result<number[]> {
  if (text.trim().toLowerCase() === 'none') return { ok: true, value: [] };
  const gaps: number[] = [];
  let column = 1;
  for (const item of text.split(',')) {
    const [, lead = '', span = '', times = '1', rest = ''] =
      /^(\s*)([^*\s]*)(?:\*(\d+))?\s*(.*)$/.exec(item) ?? [];
    const fail = (code: Problem['code'], at: number): Result<number[]> => ({
      ok: false,
      problem: { code, setting: 'temp_fail_intervals', column: column + at, value: item.trim().slice(0, 40) },
    });
    if (rest !== '') return fail('tail-ignored', item.length - rest.length);
    const time = parseDuration(span, 'haraka');
    if (!time.ok) return fail(time.code, lead.length + time.column - 1);
    if (time.seconds === 0) return fail('value-too-small', lead.length);
    if (gaps.length + Number(times) > MOST) return fail('too-large', lead.length);
    for (let i = 0; i < Number(times); i += 1) gaps.push(time.seconds);
    column += item.length + 1;
  }
  return { ok: true, value: gaps };
}

function* events(gaps: readonly number[]): Generator<RetryEvent> {
  let at = 0;
  yield { kind: 'attempt', at };
  for (const gap of gaps) {
    at += gap;
    yield { kind: 'attempt', at };
  }
  yield { kind: 'expiry', at };
}
