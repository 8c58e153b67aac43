import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says ETRN foo.',
  causes: ['system-down'],
  steps: [attempt({ from: null, say: ['ETRN foo'], expect: '459' })],
} satisfies Case<PostfixConfig>;
