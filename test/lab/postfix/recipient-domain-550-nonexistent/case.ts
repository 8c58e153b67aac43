import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'unknown_address_reject_code = 550; the recipient domain does not exist.',
  causes: ['domain-not-found'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unknown_recipient_domain,permit_mynetworks,reject',
      unknown_address_reject_code: '550',
    },
  },
  steps: [attempt({ to: ['x@nowhere.example'], expect: '550 5.1.2' })],
} satisfies Case<PostfixConfig>;
