import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A recipient that the virtual alias table does not know.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      to: ['nobody@alias.example.com'],
      expect:
        '550 5.1.1 <nobody@alias.example.com>: Recipient address rejected: User unknown in virtual alias table',
    }),
  ],
} satisfies Case<PostfixConfig>;
