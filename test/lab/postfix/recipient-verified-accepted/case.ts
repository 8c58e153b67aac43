import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification: the recipient is accepted by its own server.',
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unverified_recipient,permit_mynetworks,reject',
    },
  },
  steps: [attempt({ to: ['ok@remote.example'], expect: '2' })],
} satisfies Case<PostfixConfig>;
