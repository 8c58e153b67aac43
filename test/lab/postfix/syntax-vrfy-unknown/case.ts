import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says VRFY nobody-here.',
  causes: ['user-unknown'],
  steps: [attempt({ from: null, say: ['VRFY nobody-here'], expect: '550 5.1.1' })],
} satisfies Case<PostfixConfig>;
