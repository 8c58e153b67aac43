import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'relay_domains_reject_code = 450: another number, the same refusal.',
  causes: ['relay-denied'],
  config: {
    smtpd: { smtpd_relay_restrictions: 'reject_unauth_destination', relay_domains_reject_code: '450' },
  },
  steps: [
    ...times(5, () => [
      wait(1),
      attempt({
        to: ['user@example.org'],
        expect: '450 4.7.1 <user@example.org>: Relay access denied',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'The code changes, the refusal stays.',
    success: '450',
    deterministic: 'always refused',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
