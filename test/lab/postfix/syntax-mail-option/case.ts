import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net> FOO=1.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: ['MAIL FROM:<a@example.net> FOO=1'],
      expect: '555 5.5.4 Unsupported option: FOO=1',
    }),
  ],
} satisfies Case<PostfixConfig>;
