import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const greylisted = '450 4.2.0 <alice@example.com>: Recipient address rejected: Greylisted';

export default {
  provokes: 'A bounce (empty sender) is greylisted like other mail and passes after the delay.',
  causes: ['greylisted'],
  config: {
    smtpd: { smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY' },
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(1, () =>
      attempt({ from: '', to: [`alice@example.com`], label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(1, () => attempt({ from: '', label: 'the bounce again', trial: true, expect: '2' })),
  ],
  experiment: {
    claim: 'A bounce passes after the delay.',
    success: '250',
    deterministic: 'always accepted after the delay',
  },
} satisfies Case<PostfixConfig>;
