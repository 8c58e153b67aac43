import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { firstAttempts, milter, nameOf, poor } from '../poor-message.ts';

export default {
  provokes: 'A message with a high score is sent again after the delay.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...firstAttempts('after'),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${nameOf(index)}.after@example.net`,
        body: poor(`${nameOf(index)} after`),
        label: 'the same, after the delay',
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'A resend of the same message after the delay passes.',
    success: '250',
    deterministic: 'always accepted after the delay',
  },
} satisfies Case<PostfixConfig>;
