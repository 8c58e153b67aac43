import { describe, expect, it } from 'vitest';
import { parseDeliveryStatus } from '../../../src/mail/dsn.ts';

describe('a delivery status', () => {
  it('is read field by field, folding undone, types and comments taken off', () => {
    const status = parseDeliveryStatus(
      [
        'Reporting-MTA: dns; mx.example.net',
        'Arrival-Date: Mon, 2 Mar 2026 10:11:11 +0000',
        '',
        'Original-Recipient: rfc822;alias@example.com',
        'Final-Recipient: rfc822; user@example.com',
        'Action: failed',
        'Status: 5.0.0 (permanent failure)',
        'Remote-MTA: dns; mx.example.com',
        'Diagnostic-Code: smtp; 550 5.1.1',
        '    <user@example.com>... User unknown',
        'Last-Attempt-Date: Mon, 2 Mar 2026 10:11:12 +0000',
      ].join('\r\n'),
    );
    expect(status).toMatchObject({
      reportingMta: 'mx.example.net',
      arrival: 'Mon, 2 Mar 2026 10:11:11 +0000',
    });
    expect(status?.recipients).toEqual([
      {
        recipient: 'user@example.com',
        originalRecipient: 'alias@example.com',
        action: 'failed',
        status: '5.0.0',
        statusComment: '(permanent failure)',
        remoteMta: 'mx.example.com',
        diagnosticType: 'smtp',
        diagnostic: '550 5.1.1 <user@example.com>... User unknown',
        lastAttempt: 'Mon, 2 Mar 2026 10:11:12 +0000',
        retryUntil: null,
      },
    ]);
  });

  it('keeps recipients apart when a gateway dropped the blank lines, and together when one has too many', () => {
    const squeezed =
      'Final-Recipient: rfc822; a@example.com\nAction: failed\nFinal-Recipient: rfc822; b@example.com\nAction: delayed';
    expect(
      parseDeliveryStatus(squeezed)?.recipients.map(({ recipient, action }) => [recipient, action]),
    ).toEqual([
      ['a@example.com', 'failed'],
      ['b@example.com', 'delayed'],
    ]);
    const torn = 'Final-Recipient: rfc822; a@example.com\n\nAction: failed\nStatus: 5.2.2';
    expect(parseDeliveryStatus(torn)?.recipients).toHaveLength(1);
  });

  it('decodes xtext and the UTF-8 address type (RFC 6533)', () => {
    const one = (field: string): unknown =>
      parseDeliveryStatus(`Final-Recipient: ${field}\nAction: failed`)?.recipients[0]?.recipient;
    expect(one('rfc822; user+2Btag@example.com')).toBe('user+tag@example.com');
    expect(one('utf-8; \\x{fc}ser@example.com')).toBe('üser@example.com');
  });

  it('is null without any recipient field', () => {
    expect(parseDeliveryStatus('Reporting-MTA: dns; mx.example.net\n')).toBeNull();
  });
});
