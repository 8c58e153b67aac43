import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a b@c>.',
  causes: ['sender-rejected'],
  steps: [attempt({ from: null, say: ['MAIL FROM:<a b@c>'], expect: '501 5.1.7 Bad sender address syntax' })],
} satisfies Case<PostfixConfig>;
