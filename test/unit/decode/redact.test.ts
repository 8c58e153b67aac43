import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/decode/redact.ts';

describe('redacting', () => {
  it('replaces addresses, hosts, IP addresses and queue ids, and leaves codes and words', () => {
    const line =
      'Mar  2 10:11:12 mx1 postfix/smtp[9]: 4F1A2B3C4D: to=<jane.doe@customer.invalid.org>, relay=mx.customer-mail.org[203.0.113.7]:25, dsn=5.1.1, status=bounced (host mx.customer-mail.org[203.0.113.7] said: 550 5.1.1 <jane.doe@customer.invalid.org>: User unknown)';
    const redacted = createRedactor().redact(line);
    expect(redacted).not.toMatch(/jane|customer|203\.0|4F1A2B3C4D/);
    expect(redacted).toContain('550 5.1.1');
    expect(redacted).toContain('dsn=5.1.1');
    expect(redacted).toContain('User unknown');
  });

  it('gives the same thing the same stand-in, across texts', () => {
    const redactor = createRedactor();
    const first = redactor.redact('jane@shop.org and 203.0.113.7 and 2001:db8:1::5');
    expect(redactor.redact('2001:db8:1::5 then JANE@shop.org')).toBe(
      `${first.split(' and ')[2]} then ${first.split(' and ')[0]}`,
    );
  });

  it('replaces the machine that wrote a line, which has no dot', () => {
    const redacted = createRedactor().redact(
      'Mar  2 10:11:12 wharf postfix/smtp[9]: a\nMar 12 10:11:12 wharf postfix/smtp[9]: b\n2026-03-02T10:11:12.123+01:00 quay postfix/smtp[9]: c',
    );
    expect(redacted).not.toMatch(/wharf|quay/);
    expect(redacted.match(/host1\.example/g)).toHaveLength(2);
    expect(redacted).toContain('postfix/smtp[9]: c');
  });

  it('gives a name that is known to be a host the stand-in it has in texts', () => {
    const redactor = createRedactor();
    const text = redactor.redact('mx.private.org refused');
    expect(redactor.host('mx.private.org')).toBe(text.split(' ')[0]);
    expect(redactor.host('wharf')).toMatch(/^host\d+\.example$/);
    expect(redactor.host('203.0.113.7')).toMatch(/^192\.0\.2\./);
    expect(redactor.host('gmail.com')).toBe('gmail.com');
  });

  it('keeps the names that carry the diagnosis', () => {
    expect(createRedactor().redact('blocked using zen.spamhaus.org; RESOLVER.ADR.RecipNotFound 4.7.1')).toBe(
      'blocked using zen.spamhaus.org; RESOLVER.ADR.RecipNotFound 4.7.1',
    );
  });

  it('leaves no mailbox behind, whatever surrounds it', () => {
    const redactor = createRedactor();
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.stringMatching(/^[a-z]{6,12}$/),
        (around, name) =>
          !redactor
            .redact(`${around} <${name}@private-host.org> ${around}`)
            .includes(`${name}@private-host.org`),
      ),
    );
  });

  it('takes linear time', () => {
    const before = process.cpuUsage().user;
    createRedactor().redact(
      'a.'.repeat(100_000) + 'a:'.repeat(100_000) + '@'.repeat(10_000) + '1.'.repeat(100_000),
    );
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(4_000);
  });
});
