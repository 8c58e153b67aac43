import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, firstAttempts, greylisted } from '../greylisted.ts';

export default {
  provokes: 'After the delay the message comes with a sender of another domain.',
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
        from: `sender${index}@example.org`,
        label: 'another sender domain',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'A new sender domain starts a new delay, even when the old one would have passed.',
    success: '450 4.2.0',
    deterministic: 'a new sender is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
