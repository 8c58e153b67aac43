import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says FOO.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: ['FOO'],
      expect: {
        '0': '502 5.5.2 Error: command not recognized',
        '3.6': '500 5.5.2 Error: command not recognized',
      },
    }),
  ],
} satisfies Case<PostfixConfig>;
