import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client asks for SMTPUTF8, which is off.',
  causes: ['protocol-error'],
  steps: [attempt({ mailArguments: ' SMTPUTF8', expect: '555 5.5.4 Unsupported option: SMTPUTF8' })],
} satisfies Case<PostfixConfig>;
