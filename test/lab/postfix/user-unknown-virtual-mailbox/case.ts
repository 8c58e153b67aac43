import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A recipient that the virtual mailbox table does not know.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      to: ['nobody@boxes.example.com'],
      expect:
        '550 5.1.1 <nobody@boxes.example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    }),
  ],
} satisfies Case<PostfixConfig>;
