import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The message is larger than message_size_limit.',
  causes: ['message-too-large'],
  config: { main: ['message_size_limit = 10000'] },
  steps: [
    attempt({
      body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(400)}`,
      expect: '552 Message size exceeds maximum permitted',
    }),
  ],
} satisfies Case<EximConfig>;
