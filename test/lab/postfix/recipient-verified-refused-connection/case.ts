import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification: the recipient has a server that refuses connections.',
  causes: ['connection-failed'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unverified_recipient,permit_mynetworks,reject',
    },
  },
  steps: [attempt({ to: ['x@mxrefuse.example'], expect: '450 4.1.1' })],
} satisfies Case<PostfixConfig>;
