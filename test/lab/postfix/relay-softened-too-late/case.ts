import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes:
    'reject_unauth_destination in the recipient list answers before or beside defer_unauth_destination.',
  causes: ['relay-denied'],
  config: {
    smtpd: {
      smtpd_relay_restrictions: 'permit_mynetworks,defer_unauth_destination',
      smtpd_recipient_restrictions: 'reject_unauth_destination',
    },
  },
  steps: [attempt({ to: ['user@example.org'], expect: { '0': '554 5.7.1', '3.6': '454 4.7.1' } })],
} satisfies Case<PostfixConfig>;
