import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client speaks before the greeting.',
  causes: ['?'],
  config: { mc: ["FEATURE(`greet_pause', `1000')"] },
  steps: [
    attempt({
      early: true,
      helo: null,
      from: null,
      say: [{ packet: 'EHLO client.example.net\r\n', replies: 2 }],
      expect: '554 mx.example.com ESMTP not accepting messages',
    }),
  ],
} satisfies Case<SendmailConfig>;
