import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification: the recipient is refused with 550 by its own server.',
  causes: ['user-unknown'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unverified_recipient,permit_mynetworks,reject',
    },
  },
  steps: [
    attempt({
      to: ['unknown@remote.example'],
      expect:
        '450 4.1.1 <unknown@remote.example>: Recipient address rejected: unverified address: host mx.remote.example[192.0.2.26] said: 550 5.1.1',
    }),
  ],
} satisfies Case<PostfixConfig>;
