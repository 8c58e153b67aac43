import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender is not ASCII and SMTPUTF8 is off.',
  steps: [attempt({ from: 'bücher@example.net', expect: '' })],
} satisfies Case<PostfixConfig>;
