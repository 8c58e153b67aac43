import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client has PTR, SPF and DMARC records in order.',
  causes: ['relay-denied'],
  config: { smtpd: { smtpd_relay_restrictions: 'reject_unauth_destination' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        to: ['user@example.org'],
        from: `sender${index}@example.net`,
        expect: '554 5.7.1 <user@example.org>: Relay access denied',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Correct DNS records change nothing.',
    success: '554 5.7.1',
    deterministic: 'no DNS record is looked at',
  },
} satisfies Case<PostfixConfig>;
