import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The SIZE that the client announces is larger than message_size_limit.',
  causes: ['message-too-large'],
  steps: [attempt({ mailArguments: ' SIZE=99999', expect: '552 5.3.4 Message size exceeds fixed limit' })],
} satisfies Case<PostfixConfig>;
