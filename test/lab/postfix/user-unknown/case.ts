import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A recipient that the local table does not know.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      to: ['nobody-here@example.com'],
      expect:
        '550 5.1.1 <nobody-here@example.com>: Recipient address rejected: User unknown in local recipient table',
    }),
  ],
} satisfies Case<PostfixConfig>;
