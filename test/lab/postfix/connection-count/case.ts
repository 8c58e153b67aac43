import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More connections at a time than smtpd_client_connection_count_limit allows.',
  causes: ['too-many-connections'],
  config: { smtpd: { smtpd_client_connection_count_limit: '1' } },
  steps: [
    attempt({ from: null, hold: true, expect: '2' }),
    attempt({
      from: null,
      expect: '421 4.7.0 mx.example.com Error: too many connections from 198.51.100.10',
    }),
  ],
} satisfies Case<PostfixConfig>;
