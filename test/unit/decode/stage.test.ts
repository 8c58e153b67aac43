import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { findStage } from '../../../src/decode/stage.ts';

describe('findStage', () => {
  it.each([
    ['550 no (in reply to RCPT TO command)', 'rcpt'],
    ['550 no (in reply to MAIL FROM command)', 'mail'],
    ['550 no (in reply to end of DATA command)', 'end-of-data'],
    ['550 no (in reply to DATA command)', 'data'],
    ['550 no (in reply to EHLO command)', 'ehlo'],
    ['550 no (in reply to HELO command)', 'ehlo'],
    ['530 no (in reply to STARTTLS command)', 'starttls'],
    ['535 no (in reply to AUTH command)', 'auth'],
    ['SMTP error from remote mail server after RCPT TO:<a@example.org>: 550 no', 'rcpt'],
    ['SMTP error from remote mail server after pipelined MAIL FROM:<a@example.org>: 550 no', 'mail'],
    ['SMTP error from remote mail server after end of data: 550 no', 'end-of-data'],
    ['SMTP error from remote mail server after initial connection: 554 no', 'connect'],
    ['>>> RCPT To:<a@example.org>', 'rcpt'],
    ['>>> DATA', 'data'],
  ])('%s', (text, stage) => {
    expect(findStage(text)).toBe(stage);
  });

  it.each(['550 no', 'RCPT TO', '450 4.7.1 try again after mailing', 'in reply to your letter', ''])(
    'infers nothing from %j',
    (text) => {
      expect(findStage(text)).toBeNull();
    },
  );

  it('takes time in proportion to the text', () => {
    const input = `after${' '.repeat(1e6)}x >>> `.repeat(2);
    expect(findStage(input)).toBeNull();
    expect(cpuTime(() => findStage(input))).toBeLessThan(500);
  });
});
