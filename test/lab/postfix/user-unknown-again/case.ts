import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The same message is sent again.',
  causes: ['user-unknown'],
  steps: [
    ...times(10, () => [
      wait(0.5),
      attempt({
        to: ['nobody-here@example.com'],
        expect:
          '550 5.1.1 <nobody-here@example.com>: Recipient address rejected: User unknown in local recipient table',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Sending again gives the same refusal.',
    success: '550 5.1.1',
    deterministic: 'always refused',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
