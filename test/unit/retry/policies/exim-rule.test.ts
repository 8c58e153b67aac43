import { describe, expect, it } from 'vitest';
import { parseRetryLine, parseRuleChain } from '../../../../src/retry/policies/exim-rule.ts';

describe('parseRetryLine', () => {
  it('reads pattern, error, senders and chain', () => {
    expect(
      parseRetryLine('"a.example : b.example"  timeout_connect  senders = : F,1h,10m; G,2d,1h,1.25', 7),
    ).toEqual({
      ok: true,
      value: {
        line: 7,
        pattern: 'a.example : b.example',
        error: { kind: 'timeout', detail: 'connect' },
        senders: ':',
        rules: [
          { letter: 'F', cutoff: 3600, interval: 600, factor: 0 },
          { letter: 'G', cutoff: 172800, interval: 3600, factor: 1250 },
        ],
      },
    });
  });

  it.each([
    '*',
    'quota',
    'quota_7d',
    'refused_MX',
    'refused_A',
    'timeout_connect_A',
    'rcpt_4xx',
    'data_45x',
    'mail_421',
    'auth_failed',
    'lost_connection',
    'tls_required',
    'lookup',
  ])('knows the error %s', (name) => {
    expect(parseRetryLine(`* ${name} F,1h,5m`, 1)).toMatchObject({ ok: true });
  });

  it.each([
    ['*', 'error-name-expected', 2],
    ['* rcpt_5xx F,1h,5m', 'error-name-unknown', 3],
    ['* quota_7 F,1h,5m', 'error-name-unknown', 3],
    ['"x * F,1h,5m', 'quote-unclosed', 1],
    ['^( * F,1h,5m', 'pattern-malformed', 1],
    ['* * senders F,1h,5m', 'equals-expected', 13],
  ])('%s: %s at column %d', (line, code, column) => {
    expect(parseRetryLine(line, 3)).toMatchObject({ ok: false, problem: { code, line: 3, column } });
  });
});

describe('parseRuleChain', () => {
  it.each([
    ['F,1h', 'comma-expected', 5],
    ['F 1h,5m', 'comma-expected', 2],
    ['F,1h,5', 'unit-expected', 7],
    ['F,1h,5m; X,1h,5m', 'rule-letter-unknown', 10],
    ['G,1h,5m', 'comma-expected', 8],
    ['G,1h,5m,0.5', 'parameter-too-small', 1],
    ['G,1h,5m,x', 'factor-expected', 9],
    ['F,0s,5m', 'parameter-too-small', 1],
    ['F,1h,5m/', 'separator-expected', 8],
  ])('%s: %s at column %d', (chain, code, column) => {
    expect(parseRuleChain(chain)).toMatchObject({ ok: false, problem: { code, column } });
  });

  it('does not need the semicolon and takes small letters', () => {
    expect(parseRuleChain('f,1h,5m g,2h,5m,2')).toMatchObject({
      ok: true,
      value: [{ letter: 'F' }, { letter: 'G' }],
    });
  });
});
