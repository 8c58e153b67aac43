import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net>, then MAIL FROM:<a@example.net>.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: ['MAIL FROM:<a@example.net>', 'MAIL FROM:<a@example.net>'],
      expect: '503 5.5.1 Error: nested MAIL command',
    }),
  ],
} satisfies Case<PostfixConfig>;
