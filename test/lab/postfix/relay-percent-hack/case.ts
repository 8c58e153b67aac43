import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A sender-specified route is refused.',
  causes: ['relay-denied'],
  steps: [attempt({ to: ['user%example.org@example.com'], expect: '' })],
} satisfies Case<PostfixConfig>;
