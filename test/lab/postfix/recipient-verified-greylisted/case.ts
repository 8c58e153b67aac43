import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification: the recipient is greylisted by its own server.',
  causes: ['greylisted'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unverified_recipient,permit_mynetworks,reject',
    },
  },
  steps: [
    attempt({
      to: ['later@remote.example'],
      expect: '450 4.1.1 <later@remote.example>: Recipient address rejected: unverified address:',
    }),
  ],
} satisfies Case<PostfixConfig>;
