import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'After the delay the message comes with another sender of the same domain.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(10, (index) =>
      attempt({ from: `one-${'abcdefghij'[index]}@example.net`, label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(10, (index) =>
      attempt({
        from: `two-${'abcdefghij'[index]}@example.net`,
        label: 'another sender, same domain',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'A new local part starts a new delay.',
    success: '450 4.2.0',
    deterministic: 'a new sender is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
