import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, lineCount } from './any-text.ts';
import { readPostfixConfig } from '../../../../src/retry/config/postfix-main.ts';

describe('readPostfixConfig', () => {
  it('takes the retry parameters of main.cf and leaves the others', () => {
    const text = [
      '# comment',
      'myhostname = mx.example.org',
      'smtpd_recipient_restrictions = permit_mynetworks,',
      '    reject_unauth_destination',
      'minimal_backoff_time = 10m',
      'minimal_backoff_time=5m',
      'maximal_queue_lifetime = 5',
    ].join('\n');
    expect(readPostfixConfig(text)).toEqual({
      ok: true,
      value: { minimal_backoff_time: '5m', maximal_queue_lifetime: '5' },
    });
  });

  it('expands what one parameter takes from another or from a default', () => {
    const text =
      'base = 7m\nminimal_backoff_time = ${base}\nqueue_run_delay = $minimal_backoff_time\nmaximal_backoff_time=$(bounce_queue_lifetime)';
    expect(readPostfixConfig(text)).toEqual({
      ok: true,
      value: { minimal_backoff_time: '7m', queue_run_delay: '7m', maximal_backoff_time: '5d' },
    });
  });

  it.each([
    [
      'a = 1\nminimal_backoff_time = 5x',
      { code: 'unit-unknown', setting: 'minimal_backoff_time', line: 2, column: 25 },
    ],
    [
      'a = 1\n\nqueue_run_delay 300s',
      { code: 'equals-expected', setting: 'queue_run_delay', line: 3, column: 17 },
    ],
    ['=3', { code: 'value-expected', line: 1, column: 1 }],
    ['queue_run_delay = $queue_run_delay', { code: 'reference-circular', line: 1 }],
    ['queue_run_delay =\n  0s', { code: 'value-too-small', line: 2, column: 3 }],
  ])('%j: %j', (text, problem) => {
    expect(readPostfixConfig(text)).toMatchObject({ ok: false, problem });
  });

  it('gives a result or a line within the text for anything', () => {
    const anything = anyText(
      'minimal_backoff_time',
      'queue_run_delay',
      '=',
      ' ',
      '\n',
      '\t',
      '$',
      '{',
      '}',
      '#',
      '5m',
      '3',
      'a',
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = readPostfixConfig(text);
        if (!read.ok) expect(read.problem.line ?? 1).toBeLessThanOrEqual(lineCount(text));
      }),
    );
  });
});
