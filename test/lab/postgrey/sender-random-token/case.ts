import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'After the delay the sender has another random token.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(10, (index) =>
      attempt({
        from: `bounce-k${'abcdefghij'[index]}zq@example.net`,
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(4),
    ...times(10, (index) =>
      attempt({
        from: `bounce-w${'abcdefghij'[index]}vt@example.net`,
        label: 'another token',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'A random token in the sender starts a new delay.',
    success: '450 4.2.0',
    deterministic: 'a new sender is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
