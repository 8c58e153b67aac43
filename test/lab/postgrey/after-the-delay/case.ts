import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'The same message is sent again after the delay of postgrey.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...times(20, (index) =>
      attempt({ from: `sender${index}@example.net`, label: 'first attempt', expect: greylisted }),
    ),
    wait(4),
    ...times(20, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        label: 'the same, after the delay',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'A resend after the delay passes.',
    success: '250',
    deterministic: 'always accepted after the delay',
  },
} satisfies Case<PostfixConfig>;
