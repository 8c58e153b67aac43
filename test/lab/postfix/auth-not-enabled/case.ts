import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'AUTH where it is not enabled.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      first: ['AUTH PLAIN AAAA'],
      expect: '503 5.5.1 Error: authentication not enabled',
    }),
  ],
} satisfies Case<PostfixConfig>;
