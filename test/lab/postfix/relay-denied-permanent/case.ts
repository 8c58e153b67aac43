import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The same with reject_unauth_destination.',
  causes: ['relay-denied'],
  config: { smtpd: { smtpd_relay_restrictions: 'permit_mynetworks,reject_unauth_destination' } },
  steps: [attempt({ to: ['user@example.org'], expect: '554 5.7.1 <user@example.org>: Relay access denied' })],
} satisfies Case<PostfixConfig>;
