import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client speaks before its turn.',
  causes: ['protocol-error'],
  config: {
    program: 'postscreen',
    smtpd: {
      postscreen_pipelining_enable: 'yes',
      postscreen_pipelining_action: 'enforce',
      postscreen_greet_action: 'enforce',
      postscreen_greet_wait: '2s',
      postscreen_cache_map: 'btree:/var/lib/postfix/psc_greet',
    },
  },
  steps: [
    attempt({
      early: true,
      helo: null,
      from: null,
      say: [
        { packet: 'EHLO client.example.net\r\n', replies: 2 },
        'MAIL FROM:<a@example.net>',
        'RCPT TO:<alice@example.com>',
      ],
      expect: '550 5.5.1 Protocol error',
    }),
  ],
  slow: true,
} satisfies Case<PostfixConfig>;
