import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, firstAttempts, greylisted } from '../greylisted.ts';

export default {
  provokes: 'After the delay the message comes from an address of another /24.',
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
        client: 'far',
        label: 'another /24',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'An address of another /24 starts a new delay.',
    success: '450 4.2.0',
    deterministic: 'another /24 is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
