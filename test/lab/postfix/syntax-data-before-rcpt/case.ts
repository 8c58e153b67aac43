import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says DATA.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['DATA'], expect: '503 5.5.1 Error: need RCPT command' })],
} satisfies Case<PostfixConfig>;
