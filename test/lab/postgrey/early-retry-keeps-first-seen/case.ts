import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

export default {
  provokes: 'Retries inside the delay do not restart it: the wait counts from the first attempt.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=5'],
  },
  steps: [
    ...times(5, (index) =>
      attempt({ from: `sender${index}@example.net`, label: 'first attempt', expect: greylisted }),
    ),
    wait(3),
    ...times(5, (index) =>
      attempt({ from: `sender${index}@example.net`, label: 'early retry', expect: greylisted }),
    ),
    wait(3),
    ...times(5, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        label: 'after the delay, counted from the first attempt',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'After early retries the message passes as soon as the delay since the first attempt is over.',
    success: '250',
    deterministic: 'an early retry does not restart the delay',
  },
} satisfies Case<PostfixConfig>;
