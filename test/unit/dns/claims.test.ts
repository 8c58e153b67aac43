import { describe, expect, it } from 'vitest';
import { checksExplaining, readClaims } from '../../../src/dns/claims.ts';

const none = {
  helo: null,
  mailFrom: null,
  selector: null,
  senderDomain: null,
  recipientDomain: null,
  ip: null,
};

describe('the claims of a paste', () => {
  it('of a Postfix client log: the refused address, not the relay', () => {
    const text =
      'postfix/smtp[1]: 4X: to=<user@Example.org>, relay=mx.example.org[203.0.113.25]:25, dsn=4.7.25, status=deferred ' +
      '(host mx.example.org[203.0.113.25] said: 450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.10])';
    expect(readClaims(text)).toMatchObject({
      ip: { text: '192.0.2.10' },
      recipientDomain: 'example.org',
      senderDomain: null,
    });
  });
  it('of a Postfix server log', () => {
    const text =
      'NOQUEUE: reject: RCPT from unknown[192.0.2.10]: 450 4.7.1 <mail.internal>: Helo command rejected: Host not found; ' +
      'from=<a@example.net> to=<b@example.org> proto=ESMTP helo=<mail.internal>';
    expect(readClaims(text)).toMatchObject({
      ip: { text: '192.0.2.10' },
      helo: 'mail.internal',
      mailFrom: 'a@example.net',
      senderDomain: 'example.net',
      recipientDomain: 'example.org',
    });
  });
  it('of a dialogue, with a bounce for a sender', () => {
    const text =
      'EHLO mx.example.net\n250 ok\nMAIL FROM:<>\n250 ok\nRCPT TO:<b@example.org>\n550 5.7.25 [2001:db8::10]';
    expect(readClaims(text)).toMatchObject({
      ip: { text: '2001:db8::10' },
      helo: 'mx.example.net',
      mailFrom: '',
      senderDomain: null,
      recipientDomain: 'example.org',
    });
  });
  it('of headers', () => {
    const text =
      'Authentication-Results: x; dkim=fail header.d=example.net header.s=s2026; dmarc=fail header.from=example.com\n' +
      'Received-SPF: fail client-ip=192.0.2.11; envelope-from="a@bounce.example.net"; helo=mx.example.net;';
    expect(readClaims(text)).toMatchObject({
      ip: { text: '192.0.2.11' },
      helo: 'mx.example.net',
      mailFrom: 'a@bounce.example.net',
      selector: 's2026',
      senderDomain: 'example.com',
    });
    expect(readClaims('DKIM-Signature: v=1; a=rsa-sha256;\n d=example.net; s=mail; h=from').selector).toBe(
      'mail',
    );
  });
  it.each([
    '',
    '450 4.7.1 Try again later',
    'relay=mx.example.org[203.0.113.25]:25',
    'from [10.0.0.1]',
    'at 12:30:15 [127.0.0.1]',
  ])('of %j are none', (text) => expect(readClaims(text)).toMatchObject(none));
  it('are read in bounded time', () => {
    const begun = performance.now();
    for (const piece of ['[', 'from=<', 'DKIM-Signature: ', 'host a[', 'helo=', 'From: <a@'])
      readClaims(piece.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('the checks for a reply', () => {
  const ids = (enhanced: string | null, entries: string[] = []) =>
    checksExplaining(enhanced, entries).map((check) => check.id);
  it('are those whose findings name its code, in any class', () => {
    expect(ids('4.7.25')).toEqual(['ptr']);
    expect(ids('5.7.25')).toEqual(['ptr']);
    expect(ids('5.1.10')).toEqual(['mx']);
    expect(ids('5.7.509')).toEqual(['dmarc', 'dmarc-alignment']);
    expect(ids('5.2.2')).toEqual([]);
  });
  it('are those whose findings name its entry', () => {
    expect(ids(null, ['communication/postfix-450-helo-host-not-found'])).toEqual(['helo']);
  });
});
