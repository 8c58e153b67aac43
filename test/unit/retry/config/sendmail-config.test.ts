import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, lineCount } from './any-text.ts';
import { readSendmailConfig } from '../../../../src/retry/config/sendmail-config.ts';

describe('readSendmailConfig', () => {
  it('reads the defines of sendmail.mc', () => {
    const text = [
      'divert(-1)dnl',
      "dnl define(`confMIN_QUEUE_AGE', `1h')",
      "define(`confMIN_QUEUE_AGE', `30m')dnl  a comment",
      "define(`confTO_QUEUERETURN',`4d')",
      "define(`confTO_QUEUEWARN', `2h')dnl",
      "define(`confLOG_LEVEL', `14')",
    ].join('\n');
    expect(readSendmailConfig(text)).toEqual({
      ok: true,
      value: { MinQueueAge: '30m', 'Timeout.queuereturn': '4d', 'Timeout.queuewarn': '2h' },
    });
  });

  it('reads the options of sendmail.cf', () => {
    const text =
      '# x\nO MinQueueAge=30m\n#O MaxQueueAge\nO Timeout.queuereturn.urgent=2d\nO Timeout.queuereturn=5d\nO timeout.queuewarn.*=4h\nDjmx';
    expect(readSendmailConfig(text)).toEqual({
      ok: true,
      value: { MinQueueAge: '30m', 'Timeout.queuereturn': '5d', 'Timeout.queuewarn': '4h' },
    });
  });

  it.each([
    [
      "define(`confMIN_QUEUE_AGE', `30y')",
      { code: 'unit-unknown', setting: 'MinQueueAge', line: 1, column: 32 },
    ],
    ["\ndefine(`confMIN_QUEUE_AGE' `30m')", { code: 'comma-expected', line: 2, column: 28 }],
    ["define(`confMIN_QUEUE_AGE', `30m", { code: 'quote-unclosed', line: 1 }],
    ["define(`confMIN_QUEUE_AGE', `30m'", { code: 'parenthesis-unclosed', line: 1, column: 34 }],
    ['O MinQueueAge 5m', { code: 'equals-expected', line: 1 }],
    [
      'Dj\nO Timeout.queuereturn.urgent=2y',
      { code: 'unit-unknown', setting: 'Timeout.queuereturn.urgent', line: 2, column: 31 },
    ],
    ['O DeliveryMode=x', { code: 'value-unknown', setting: 'DeliveryMode', line: 1 }],
  ])('%j: %j', (text, problem) => {
    expect(readSendmailConfig(text)).toMatchObject({ ok: false, problem });
  });

  it('gives a result or a line within the text for anything', () => {
    const anything = anyText(
      'define(',
      '`',
      "'",
      ',',
      ')',
      'confMIN_QUEUE_AGE',
      'confTO_QUEUERETURN',
      '5d',
      ' ',
      '\n',
      'dnl',
      'O ',
      'MinQueueAge',
      '=',
      'Timeout.queuewarn',
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = readSendmailConfig(text);
        if (!read.ok) expect(read.problem.line ?? 1).toBeLessThanOrEqual(lineCount(text));
      }),
    );
  });
});
