import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client sends commands before the reply to EHLO; defaults.',
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
      expect: { '0': '2', '3.9': '554 5.5.0 Error: SMTP protocol synchronization' },
    }),
  ],
} satisfies Case<PostfixConfig>;
