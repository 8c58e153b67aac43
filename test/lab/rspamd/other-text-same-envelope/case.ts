import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { firstAttempts, milter, nameOf, poor } from '../poor-message.ts';

export default {
  provokes: 'After the delay the same envelope carries a rewritten text.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...firstAttempts('text'),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${nameOf(index)}.text@example.net`,
        body: poor(`${nameOf(index)} rewritten`),
        label: 'rewritten text, the same envelope',
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'With the same sender, recipient and network a rewritten text passes.',
    success: '250',
    deterministic: 'the record of the envelope decides',
  },
} satisfies Case<PostfixConfig>;
