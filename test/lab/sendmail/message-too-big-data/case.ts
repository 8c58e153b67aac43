import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The message is larger than MaxMessageSize.',
  causes: ['message-too-large'],
  config: { options: ['MaxMessageSize=10000'] },
  steps: [attempt({ body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(400)}`, expect: '552 5.2.3' })],
} satisfies Case<SendmailConfig>;
