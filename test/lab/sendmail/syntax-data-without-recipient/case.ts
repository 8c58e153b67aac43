import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net>, then DATA.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: ['MAIL FROM:<a@example.net>', 'DATA'],
      expect: '503 5.0.0 Need RCPT (recipient)',
    }),
  ],
} satisfies Case<SendmailConfig>;
