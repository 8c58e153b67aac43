import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The HELO name stands in /etc/hosts of the receiver (localhost does), not in DNS.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    ...times(5, () =>
      attempt({
        helo: 'localhost',
        expect: '450 4.7.1 <localhost>: Helo command rejected: Host not found',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A name in /etc/hosts is not found.',
    success: '450 4.7.1',
    deterministic: 'the check asks DNS directly',
  },
} satisfies Case<PostfixConfig>;
