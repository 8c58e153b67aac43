import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A recipient that the relay recipient table does not know.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      to: ['nobody@relayed.example.org'],
      expect:
        '550 5.1.1 <nobody@relayed.example.org>: Recipient address rejected: User unknown in relay recipient table',
    }),
  ],
} satisfies Case<PostfixConfig>;
