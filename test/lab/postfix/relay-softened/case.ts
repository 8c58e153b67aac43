import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'defer_unauth_destination in place of reject_unauth_destination: strangers keep the mail.',
  causes: ['relay-denied'],
  config: { smtpd: { smtpd_relay_restrictions: 'permit_mynetworks,defer_unauth_destination' } },
  steps: [
    ...times(5, () =>
      attempt({
        to: ['user@example.org'],
        expect: '454 4.7.1 <user@example.org>: Relay access denied',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'The refusal is temporary.', success: '454 4.7.1', deterministic: 'always 454' },
} satisfies Case<PostfixConfig>;
