import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'smtpd_forbid_unauth_pipelining = yes.',
  causes: ['protocol-error'],
  config: { smtpd: { smtpd_forbid_unauth_pipelining: 'yes' } },
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
      expect: '554 5.5.0 Error: SMTP protocol synchronization',
    }),
  ],
} satisfies Case<PostfixConfig>;
