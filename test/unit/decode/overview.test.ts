import { describe, expect, it } from 'vitest';
import { failureKinds, OverviewReader, otherRow, type Overview } from '../../../src/decode/overview.ts';
import { createTestClassifier } from './test-classifier.ts';

const classifier = await createTestClassifier();

function overviewOf(lines: Iterable<string>): Overview {
  const reader = new OverviewReader(classifier);
  let start = 0;
  for (const line of lines) {
    reader.push(line, start);
    start += line.length + 1;
  }
  return reader.read();
}

const at = (minute: string): string => `Mar  2 ${minute}:12 mx1 postfix/smtp[9]: `;
const deferred = (id: string, to: string): string =>
  `${at('10:11')}${id}: to=<${to}>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=4.7.1, status=deferred (host mx.example.com[192.0.2.25] said: 450 4.7.1 Greylisted (in reply to RCPT TO command))`;
const sent = (id: string, to: string): string =>
  `${at('11:11')}${id}: to=<${to}>, relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)`;
const bounced = (id: string, to: string): string =>
  `${at('11:15')}${id}: to=<${to}>, relay=mx.example.net[192.0.2.26]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.26] said: 550 5.1.1 User unknown (in reply to RCPT TO command))`;

describe('the overview of a log', () => {
  it('counts failures by cause, host, recipient domain and hour, and points to their lines', () => {
    const first = deferred('4F1A2B3C4D', 'a@example.com');
    const { byCause, byHost, byDomain, byHour, byEntry, byText, ...totals } = overviewOf([
      first,
      bounced('4F1A2B3C4E', 'b@example.net'),
      bounced('4F1A2B3C4F', 'c@example.net'),
      'nothing known',
    ]);
    expect(totals).toEqual({
      lines: 4,
      unknown: 1,
      delivered: 0,
      deferred: 1,
      bounced: 2,
      rejected: 0,
      trouble: 0,
      recovered: 0,
    });
    expect(byEntry[0]).toMatchObject({ failures: 2, counts: { bounced: 2 } });
    expect(byText.map(({ name, failures }) => [name, failures])).toEqual([
      ['host … said: 550 5.1.1 User unknown (in reply to RCPT TO command)', 2],
      ['host … said: 450 4.7.1 Greylisted (in reply to RCPT TO command)', 1],
    ]);
    expect(byCause.map(({ name, failures }) => [name, failures])).toEqual([
      ['user-unknown', 2],
      ['greylisted', 1],
    ]);
    expect(byHost.map(({ name }) => name)).toEqual(['mx.example.net', 'mx.example.com']);
    expect(byDomain[0]).toMatchObject({ name: 'example.net', failures: 2 });
    expect(byDomain[0]?.lines[0]).toBe(first.length + 1);
    expect(byHour.map(({ name }) => name)).toEqual(['Mar  2 10', 'Mar  2 11']);
  });

  it('counts the entries whose wording the failures have', () => {
    const denied = (to: string): string =>
      `${at('10:11')}NOQUEUE: reject: RCPT from unknown[192.0.2.7]: 554 5.7.1 <${to}>: Relay access denied; from=<b@example.net> to=<${to}> proto=ESMTP helo=<x.example>`;
    const { byEntry } = overviewOf([denied('a@example.org'), denied('b@example.org')]);
    expect(byEntry).toHaveLength(1);
    expect(byEntry[0]).toMatchObject({
      name: 'communication/postfix-554-relay-access-denied',
      failures: 2,
      counts: { bounced: 0, deferred: 0, rejected: 2, trouble: 0 },
    });
    expect(byEntry[0]?.lines).toHaveLength(2);
  });

  it.each([
    [
      'rejected',
      'Mar  2 10:11:12 mx1 postfix/smtpd[9]: NOQUEUE: reject: RCPT from unknown[192.0.2.7]: 554 5.7.1 <a@example.org>: Relay access denied; from=<b@example.net> to=<a@example.org> proto=ESMTP helo=<x.example>',
    ],
    [
      'rejected',
      '2026-03-02 10:11:12 H=mail.example.net [192.0.2.7] F=<b@example.net> rejected RCPT <a@example.org>: relay not permitted',
    ],
    [
      'rejected',
      'Mar  2 10:11:12 mx1 sm-mta[9]: 4A2B3C4D5E012345: ruleset=check_rcpt, arg1=<a@example.org>, relay=mail.example.net [192.0.2.7], reject=550 5.7.1 <a@example.org>... Relaying denied',
    ],
    ['bounced', bounced('4F1A2B3C4E', 'b@example.net')],
    ['deferred', deferred('4F1A2B3C4D', 'a@example.com')],
    ['trouble', `${at('10:11')}connect to mx.example.com[192.0.2.25]:25: Connection timed out`],
  ] as const)('counts as %s: %s', (kind, line) => {
    const overview = overviewOf([line]);
    expect(failureKinds.filter((each) => overview[each] > 0)).toEqual([kind]);
    expect(overview.byCause[0]?.counts[kind]).toBe(1);
  });

  it('joins the lines of one message by its queue id: what was deferred and then delivered has recovered', () => {
    const { recovered, delivered } = overviewOf([
      deferred('4F1A2B3C4D', 'a@example.com'),
      deferred('4F1A2B3C4D', 'a@example.com'),
      sent('4F1A2B3C4D', 'a@example.com'),
      sent('4F1A2B3C4E', 'b@example.com'),
    ]);
    expect({ recovered, delivered }).toEqual({ recovered: 1, delivered: 2 });
  });

  it('needs no more memory for a log of forged domains', () => {
    function* forged(): Generator<string> {
      for (let i = 0; i < 5_000; i++)
        yield bounced(`4F1A2B${i.toString(16).toUpperCase().padStart(4, '0')}`, `a@d${i}.example`);
    }
    const { byDomain, bounced: total } = overviewOf(forged());
    expect(total).toBe(5_000);
    expect(byDomain.length).toBeLessThanOrEqual(2_001);
    expect(byDomain[0]?.name).toBe(otherRow);
  });
});
