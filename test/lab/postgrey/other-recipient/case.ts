import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, firstAttempts } from '../greylisted.ts';

export default {
  provokes: 'After the delay the message goes to another recipient.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...firstAttempts,
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
