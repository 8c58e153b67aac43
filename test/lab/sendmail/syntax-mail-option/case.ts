import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net> FOO=1.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: ['MAIL FROM:<a@example.net> FOO=1'],
      expect: '555 5.5.4 FOO parameter unrecognized',
    }),
  ],
} satisfies Case<SendmailConfig>;
