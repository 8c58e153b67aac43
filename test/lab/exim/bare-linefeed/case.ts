import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A message with bare line feeds.',
  steps: [
    attempt({
      from: null,
      say: [
        'MAIL FROM:<a@example.net>',
        'RCPT TO:<alice@example.com>',
        'DATA',
        { packet: 'Subject: bare\nhi\r\n.\r\n', replies: 1 },
      ],
      expect: '',
    }),
  ],
} satisfies Case<EximConfig>;
