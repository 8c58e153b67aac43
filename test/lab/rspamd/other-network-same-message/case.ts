import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { firstAttempts, milter, nameOf, poor } from '../poor-message.ts';

export default {
  provokes: 'After the delay the same message comes from another network.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...firstAttempts('network'),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${nameOf(index)}.network@example.net`,
        body: poor(`${nameOf(index)} network`),
        client: 'far',
        label: 'another network, the same message',
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'The same message passes from another network: the body is a key of its own.',
    success: '250',
    deterministic: 'the record of the body decides',
  },
} satisfies Case<PostfixConfig>;
