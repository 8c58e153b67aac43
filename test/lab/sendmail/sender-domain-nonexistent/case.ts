import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: nonexistent.',
  causes: ['sender-domain-invalid'],
  steps: [
    attempt({
      from: 'x@nowhere.example',
      expect: '553 5.1.8 <x@nowhere.example>... Domain of sender address x@nowhere.example does not exist',
    }),
  ],
} satisfies Case<SendmailConfig>;
