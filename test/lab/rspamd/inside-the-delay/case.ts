import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { firstAttempts, greylisted, milter, nameOf, poor } from '../poor-message.ts';

export default {
  provokes: 'A message with a high score is sent again at once.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...firstAttempts('inside'),
    ...times(10, (at) => {
      const index = at % 5;
      return attempt({
        from: `${nameOf(index)}.inside@example.net`,
        body: poor(`${nameOf(index)} inside`),
        label: 'again at once',
        trial: true,
        expect: greylisted,
      });
    }),
  ],
  experiment: {
    claim: 'A resend inside the delay gets the same reply.',
    success: '451 4.7.1',
    deterministic: 'always refused inside the delay',
  },
} satisfies Case<PostfixConfig>;
