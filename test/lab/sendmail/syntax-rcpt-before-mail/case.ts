import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says RCPT TO:<alice@example.com>.',
  causes: ['protocol-error'],
  steps: [
    attempt({ from: null, say: ['RCPT TO:<alice@example.com>'], expect: '503 5.0.0 Need MAIL before RCPT' }),
  ],
} satisfies Case<SendmailConfig>;
