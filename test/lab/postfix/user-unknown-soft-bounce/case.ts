import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'soft_bounce = yes on the receiving server.',
  causes: ['user-unknown'],
  config: { smtpd: { soft_bounce: 'yes' } },
  steps: [
    ...times(5, () =>
      attempt({
        to: ['nobody-here@example.com'],
        expect:
          '450 4.1.1 <nobody-here@example.com>: Recipient address rejected: User unknown in local recipient table',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'With soft_bounce the refusal is temporary.',
    success: '450 4.1.1',
    deterministic: 'always 450',
  },
} satisfies Case<PostfixConfig>;
