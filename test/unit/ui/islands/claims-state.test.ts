import { describe, expect, it } from 'vitest';
import { claimsState, type ClaimedReply } from '../../../../src/ui/islands/dns/claims-state.ts';

const claimed = (reply: Partial<ClaimedReply>): ReturnType<typeof claimsState> =>
  claimsState({ pasted: '', enhanced: null, recipient: null, entries: [], ...reply });

describe('what a reply claims', () => {
  it('is the sender where the reply is about the sender', () => {
    const pasted =
      'NOQUEUE: reject: RCPT from unknown[203.0.114.7]: 550 5.7.23 <user@example.org>: Recipient address rejected: SPF fail; from=<news@example.com> to=<user@example.org> proto=ESMTP helo=<mx.example.com>';
    expect(claimed({ pasted, enhanced: '5.7.23' })).toEqual({
      input: 'example.com',
      ip: '203.0.114.7',
      helo: 'mx.example.com',
      mailFrom: 'news@example.com',
      selector: '',
      // 4.7.23 is also said of a missing reverse name.
      only: ['ptr', 'spf-result'],
    });
  });

  it('is the recipient’s domain where the reply is about the way there', () => {
    const pasted = '<user@example.org>: Host or domain name not found. from=<a@example.com>';
    const state = claimed({ pasted, enhanced: '5.1.10', recipient: 'user@example.org' });
    expect(state).toMatchObject({ input: 'example.org', ip: '', mailFrom: '', only: ['mx'] });
  });

  it('is the sender’s domain where the sender’s address is refused', () => {
    const pasted = 'MAIL FROM:<a@example.com>\n450 4.1.8 <a@example.com>: Sender address rejected';
    expect(claimed({ pasted, enhanced: '4.1.8' })).toMatchObject({ input: 'example.com', only: ['mx'] });
  });

  it('goes by the entry before the code', () => {
    const entries = ['communication/postfix-450-helo-host-not-found'];
    const pasted = '<mx.example.com>: Helo command rejected: Host not found; from=<a@example.com>';
    expect(claimed({ pasted, enhanced: '4.7.1', entries })?.only).toEqual(['helo']);
  });

  it('is nothing where no check explains it, or nothing is claimed', () => {
    expect(claimed({ pasted: 'from=<a@example.com>', enhanced: '4.2.0' })).toBeNull();
    expect(claimed({ pasted: 'nothing said', enhanced: '5.7.23' })).toBeNull();
    // Without the sending address its reverse name cannot be asked for.
    const entries = ['communication/postfix-450-cannot-find-reverse-hostname'];
    expect(claimed({ pasted: 'from=<a@example.com>', enhanced: '4.7.1', entries })).toBeNull();
  });
});
