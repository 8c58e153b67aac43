import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decode/decode.ts';
import { findCodes, joinReply, readDiagnostic } from '../../../src/decode/diagnostic.ts';
import { createTestClassifier } from './test-classifier.ts';

const classifier = await createTestClassifier();

describe('the words of a failure', () => {
  it.each([
    ['550 5.1.1 no', '550', '5.1.1'],
    ['host mx.example.com[192.0.2.25] said: 450 4.7.1 later', '450', '4.7.1'],
    [
      'SMTP error from remote mail server after RCPT TO:<a@example.com>: host mx.example.com [192.0.2.25]: 554 no',
      '554',
      null,
    ],
    ['554 5.0.0 Service unavailable; 552 5.2.2 Over quota', '554', '5.2.2'],
    ['I=[192.0.2.1]:465 Ci=30416: 535 Incorrect authentication data', '535', null],
    ["5.3.0 - Other mail system problem 550-'Unknown user'", '550', '5.3.0'],
    ['failed,5.1.1 (bad destination mailbox address),smtp;553 Relaying disallowed', '553', null],
    ["5.1.0 - Unknown address error 550-'5.1.1 User unknown'", '550', '5.1.1'],
    ['250 2.1.5 Ok, then 550 5.1.1 User unknown', '550', '5.1.1'],
    ['SMTP Error (550): RCPT failed', '550', null],
    ['[550] no such user', '550', null],
    ['code=550 msg=unknown', '550', null],
    ['错误代码：550', '550', null],
    ['message of 550 bytes was refused', null, null],
    ['tries again in 450 seconds', null, null],
    ['postfix/smtp[450]: lost', null, null],
    ['Exim 4.96.2 at 192.0.2.4 tried 5 times', null, null],
  ])('%s has the codes %s and %s', (text, basic, enhanced) => {
    expect(findCodes(text)).toEqual({ basic, enhanced });
  });

  it('lose the codes that repeat on each line of a reply', () => {
    expect(
      joinReply(
        '550-5.7.26 Your mail has been\n550-5.7.26 blocked because the sender\n550 5.7.26 is unauthenticated',
      ),
    ).toBe('550-5.7.26 Your mail has been blocked because the sender is unauthenticated');
  });

  it.each([
    [
      'host mx.example.com[192.0.2.25] said: 550 no (in reply to RCPT TO command)',
      'mx.example.com',
      '192.0.2.25',
      'rcpt',
      'remote',
    ],
    [
      'connect to mx.example.com[192.0.2.25]:25: Connection refused',
      'mx.example.com',
      '192.0.2.25',
      'connect',
      'local',
    ],
    ['192.0.2.25 does not like recipient. Remote host said: 550 no', null, '192.0.2.25', 'rcpt', 'remote'],
    [
      'mx.example.com [192.0.2.25] did not like our final DATA: 550 no',
      'mx.example.com',
      '192.0.2.25',
      'end-of-data',
      'remote',
    ],
  ])('%s names host, address, stage and speaker', (text, host, address, stage, speaker) => {
    expect(readDiagnostic(text)).toMatchObject({ host, address, stage, speaker });
  });
});

describe('what is told of a log line', () => {
  it('is where it stood, who said it and when', async () => {
    const first =
      'Mar  2 10:11:11 mx1 postfix/qmgr[1]: 4F1A2B3C4D: from=<a@example.org>, size=1, nrcpt=1 (queue active)\n';
    const line =
      'Mar  2 10:11:12 mx1 postfix/smtp[2]: 4F1A2B3C4D: to=<user@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection timed out)';
    const { format, recipients } = await decode(first + line, classifier);
    expect(format).toBe('postfix-log');
    expect(recipients).toHaveLength(1);
    expect(recipients[0]).toMatchObject({
      recipient: 'user@example.com',
      host: 'mx.example.com',
      address: '192.0.2.25',
      speaker: 'local',
      lastTried: 'Mar  2 10:11:12',
      span: [first.length, first.length + line.length],
    });
  });
});
