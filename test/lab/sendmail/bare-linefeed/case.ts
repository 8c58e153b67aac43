import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A message with bare line feeds.',
  causes: ['malformed-message'],
  steps: [
    attempt({
      from: null,
      say: [
        'MAIL FROM:<a@example.net>',
        'RCPT TO:<alice@example.com>',
        'DATA',
        { packet: 'Subject: bare\nhi\r\n.\r\n', replies: 1 },
      ],
      expect: { '0': '2', '8.17': '421 4.5.0 Bare linefeed (LF) not allowed' },
    }),
  ],
} satisfies Case<SendmailConfig>;
