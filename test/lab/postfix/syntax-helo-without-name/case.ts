import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says HELO.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['HELO'], expect: '501 Syntax: HELO hostname' })],
} satisfies Case<PostfixConfig>;
