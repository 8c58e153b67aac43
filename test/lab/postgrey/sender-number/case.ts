import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'After the delay the sender has another number in it (VERP).',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(1, (index) =>
      attempt({ from: `bounce-${index + 100}-x@example.net`, label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(1, (index) =>
      attempt({
        from: `bounce-${index + 500}-x@example.net`,
        label: 'another number',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'postgrey reads whole numbers as #: another number passes after the delay.',
    success: '250',
    deterministic: 'the number is no part of the key',
  },
} satisfies Case<PostfixConfig>;
