import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A bounce to a missing mailbox.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      to: ['nobody-here@example.com'],
      from: '',
      expect:
        '550 5.1.1 <nobody-here@example.com>: Recipient address rejected: User unknown in local recipient table',
    }),
  ],
} satisfies Case<PostfixConfig>;
