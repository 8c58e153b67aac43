import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says MAIL.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['MAIL'], expect: '501 5.5.4 Syntax: MAIL FROM:<address>' })],
} satisfies Case<PostfixConfig>;
