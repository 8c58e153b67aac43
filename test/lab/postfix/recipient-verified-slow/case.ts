import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification: the recipient is answered too slowly by its own server.',
  causes: ['greylisted'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unverified_recipient,permit_mynetworks,reject',
    },
  },
  steps: [
    attempt({
      to: ['slow@remote.example'],
      expect:
        '450 4.1.1 <slow@remote.example>: Recipient address rejected: unverified address: Address verification in progress',
    }),
  ],
} satisfies Case<PostfixConfig>;
