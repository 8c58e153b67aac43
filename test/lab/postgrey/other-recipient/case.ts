import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const greylisted = '450 4.2.0 <alice@example.com>: Recipient address rejected: Greylisted';

export default {
  provokes: 'After the delay the message goes to another recipient.',
  causes: ['greylisted'],
  config: {
    smtpd: { smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY' },
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(10, (index) =>
      attempt({ from: `sender${index}@example.net`, label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(10, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        to: ['bob@example.com'],
        label: 'another recipient',
        trial: true,
        expect: '450 4.2.0 <bob@example.com>: Recipient address rejected: Greylisted',
      }),
    ),
  ],
  experiment: {
    claim: 'A new recipient starts a new delay.',
    success: '450 4.2.0',
    deterministic: 'a new recipient is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
