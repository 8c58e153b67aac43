import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The message is larger than message_size_limit; the client did not say so before.',
  causes: ['message-too-large'],
  steps: [
    attempt({
      body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(400)}`,
      expect: '552 5.3.4 Error: message file too big',
    }),
  ],
} satisfies Case<PostfixConfig>;
