import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'reject_unauth_pipelining as a client restriction.',
  causes: ['protocol-error'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unauth_pipelining' } },
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
      expect: { '0': '503 5.5.0', '3.9': '554 5.5.0' },
    }),
  ],
} satisfies Case<PostfixConfig>;
