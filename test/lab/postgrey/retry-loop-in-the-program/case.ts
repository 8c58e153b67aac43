import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'A program without a queue tries ten times within a few seconds and gives up.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=60'],
  },
  steps: [
    attempt({ label: 'first attempt', expect: greylisted }),
    ...times(9, () => [
      wait(0.4),
      attempt({ label: 'the loop tries again', trial: true, expect: greylisted }),
    ]),
  ],
  experiment: {
    claim: 'A loop that ends inside the delay fails each time.',
    success: '450 4.2.0',
    deterministic: 'always refused inside the delay',
  },
} satisfies Case<PostfixConfig>;
