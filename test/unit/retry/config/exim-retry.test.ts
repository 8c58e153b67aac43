import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, lineCount } from './any-text.ts';
import { readEximConfig } from '../../../../src/retry/config/exim-retry.ts';
import { exim } from '../../../../src/retry/policies/exim.ts';

describe('readEximConfig', () => {
  it('finds the retry section and the main options in a whole configuration', () => {
    const text = [
      'queue_only',
      'retry_interval_max = 12h',
      'delay_warning = 4h:24h',
      'begin routers',
      'x:',
      '  driver = accept',
      'begin retry',
      '# Address  Error  Retries',
      '*  quota',
      '.ifdef FAST',
      '*  *  F,2h,15m; \\',
      '      G,16h,1h,1.5',
      'begin rewrite',
      '*@* foo',
    ].join('\n');
    expect(readEximConfig(text)).toEqual({
      ok: true,
      value: {
        queue_only: 'true',
        retry_interval_max: '12h',
        delay_warning: '4h:24h',
        retry: '*  quota\n*  *  F,2h,15m; G,16h,1h,1.5',
      },
    });
  });

  it('takes the lines of a section alone', () => {
    expect(readEximConfig('* * F,2h,15m')).toEqual({ ok: true, value: { retry: '* * F,2h,15m' } });
  });

  it.each([
    ['begin routers\nx:', { code: 'section-missing', expected: 'begin retry' }],
    ['begin retry\n* * F,2h,15m;\\\n    X,16h,1h,1.5', { code: 'rule-letter-unknown', line: 3, column: 5 }],
    ['* * F,2h,15m\n* rcpt_4 F,1h,1m', { code: 'error-name-unknown', line: 2, column: 3 }],
    ['* * F,2h,15', { code: 'unit-expected', line: 1, column: 12 }],
  ])('%j: %j', (text, problem) => {
    expect(readEximConfig(text)).toMatchObject({ ok: false, problem });
  });

  it('takes a chain alone and says where in its lines it goes wrong', () => {
    expect(readEximConfig('F,2h,15m;\n  G,16h,1h,1.5')).toEqual({
      ok: true,
      value: { retry: 'F,2h,15m;\nG,16h,1h,1.5' },
    });
    expect(readEximConfig('F,2h,15m;\n  G,16h,1h')).toMatchObject({
      problem: { code: 'comma-expected', line: 2, column: 11 },
    });
    expect(readEximConfig('G, *')).toMatchObject({ problem: { line: 1, column: 4 } });
  });

  it('gives settings that the model takes, or a line within the text, for anything', () => {
    const anything = anyText(
      'begin retry\n',
      '*',
      ' ',
      '\n',
      '\\\n',
      'F,1h,5m',
      ';',
      'G,',
      '2d,1h,1.5',
      'rcpt_4xx',
      'senders=',
      '"',
      '^(',
      ':',
      '!',
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = readEximConfig(text);
        if (read.ok) expect(exim.schedule(read.value, { until: 0 }).ok).toBe(true);
        else expect(read.problem.line ?? 1).toBeLessThanOrEqual(lineCount(text));
      }),
    );
  });
});
