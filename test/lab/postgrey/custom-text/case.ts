import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const greylisted = '450 4.2.0 <alice@example.com>: Recipient address rejected: Delayed by Postgrey';

export default {
  provokes: 'postgrey with a text of its own.',
  causes: ['greylisted'],
  config: {
    smtpd: { smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY' },
    postgrey: ['--delay=3', '--greylist-text=Delayed by Postgrey'],
  },
  steps: [
    ...times(2, (index) =>
      attempt({ from: `sender${index}@example.net`, label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(2, (index) => attempt({ from: `sender${index}@example.net`, trial: true, expect: '2' })),
  ],
  experiment: {
    claim: 'A resend after the delay passes, whatever the text.',
    success: '250',
    deterministic: 'always accepted after the delay',
  },
} satisfies Case<PostfixConfig>;
