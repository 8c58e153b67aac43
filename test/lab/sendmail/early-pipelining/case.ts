import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'Commands before the reply to EHLO.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      helo: null,
      from: null,
      say: [
        {
          packet: 'EHLO client.example.net\r\nMAIL FROM:<a@example.net>\r\nRCPT TO:<alice@example.com>\r\n',
          replies: 3,
        },
      ],
      expect: '',
    }),
  ],
} satisfies Case<SendmailConfig>;
