import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A local mailbox that does not exist.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      to: ['nobody-here@example.com'],
      expect: '550 5.1.1 <nobody-here@example.com>... User unknown',
    }),
  ],
} satisfies Case<SendmailConfig>;
