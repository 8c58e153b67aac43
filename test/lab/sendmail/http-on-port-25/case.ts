import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A web browser comes to the SMTP port.',
  causes: ['policy-rejected'],
  steps: [
    attempt({
      helo: null,
      from: null,
      say: [{ packet: 'GET / HTTP/1.1\r\nHost: x\r\n', replies: 1 }],
      expect: '',
    }),
  ],
} satisfies Case<SendmailConfig>;
