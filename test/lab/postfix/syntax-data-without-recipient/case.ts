import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net>, then DATA.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['MAIL FROM:<a@example.net>', 'DATA'], expect: '5' })],
} satisfies Case<PostfixConfig>;
