import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'unverified_recipient_reject_code = 550; nonexistent domain.',
  causes: ['domain-not-found'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unverified_recipient,permit_mynetworks,reject',
      unverified_recipient_reject_code: '550',
    },
  },
  steps: [attempt({ to: ['y@nowhere.example'], expect: '550 5.1.1' })],
} satisfies Case<PostfixConfig>;
