import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { firstAttempts, greylisted, milter, nameOf, poor } from '../poor-message.ts';

export default {
  provokes: 'After the delay a rewritten text comes from a new sender.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...firstAttempts('new'),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${nameOf(index)}.new@example.org`,
        body: poor(`${nameOf(index)} quite different`),
        label: 'new sender, rewritten text',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'A new sender with a rewritten text starts a new delay.',
    success: '451 4.7.1',
    deterministic: 'neither record fits',
  },
} satisfies Case<PostfixConfig>;
