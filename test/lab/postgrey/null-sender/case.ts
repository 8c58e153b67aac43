import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'A bounce (empty sender) is greylisted like other mail and passes after the delay.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(1, () =>
      attempt({ from: '', to: [`alice@example.com`], label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(1, () => attempt({ from: '', label: 'the bounce again', trial: true, expect: '2' })),
  ],
  experiment: {
    claim: 'A bounce passes after the delay.',
    success: '250',
    deterministic: 'always accepted after the delay',
  },
} satisfies Case<PostfixConfig>;
