import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says RCPT TO:<alice@example.com>.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: ['RCPT TO:<alice@example.com>'],
      expect: '503 5.5.1 Error: need MAIL command',
    }),
  ],
} satisfies Case<PostfixConfig>;
