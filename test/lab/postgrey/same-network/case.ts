import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const greylisted = '450 4.2.0 <alice@example.com>: Recipient address rejected: Greylisted';

export default {
  provokes: 'After the delay the message comes from another address of the same /24.',
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
        client: 'neighbour',
        label: 'another address of the /24',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'Another address of the same /24 passes after the delay.',
    success: '250',
    deterministic: 'the /24 counts, not the address',
  },
} satisfies Case<PostfixConfig>;
