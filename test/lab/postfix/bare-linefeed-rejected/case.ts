import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'smtpd_forbid_bare_newline = reject.',
  causes: ['malformed-message'],
  config: { smtpd: { smtpd_forbid_bare_newline: 'reject' } },
  steps: [
    attempt({
      from: null,
      say: [
        'MAIL FROM:<a@example.net>',
        'RCPT TO:<alice@example.com>',
        'DATA',
        { packet: 'Subject: bare\nhi\r\n.\r\n', replies: 1 },
      ],
      expect: '550 5.5.2 mx.example.com Error: bare <LF> received',
    }),
  ],
} satisfies Case<PostfixConfig>;
