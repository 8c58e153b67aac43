import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says STARTTLS.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['STARTTLS'], expect: '502 5.5.1 Error: command not implemented' })],
} satisfies Case<PostfixConfig>;
