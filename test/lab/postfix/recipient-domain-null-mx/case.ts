import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The recipient domain has a null MX.',
  causes: ['null-mx'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unknown_recipient_domain,permit_mynetworks,reject',
    },
  },
  steps: [attempt({ to: ['x@nullmx.example'], expect: '5' })],
} satisfies Case<PostfixConfig>;
