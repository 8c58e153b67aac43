import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Other senders and clients write to the same missing mailbox.',
  causes: ['user-unknown'],
  steps: [
    ...times(5, (index) =>
      attempt({
        to: ['nobody-here@example.com'],
        from: `sender${index}@example.net`,
        client: (['good', 'far', 'neighbour', 'poolOne', 'poolTwo'] as const)[index]!,
        expect:
          '550 5.1.1 <nobody-here@example.com>: Recipient address rejected: User unknown in local recipient table',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Another sender or client changes nothing.',
    success: '550 5.1.1',
    deterministic: 'only the recipient counts',
  },
} satisfies Case<PostfixConfig>;
