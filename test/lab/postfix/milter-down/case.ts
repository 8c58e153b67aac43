import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The milter cannot be reached; default action.',
  causes: ['system-down'],
  config: { smtpd: { smtpd_milters: 'inet:127.0.0.1:9' } },
  steps: [attempt({ expect: { '0': '451 4.7.1 Service unavailable - try again later', '3.10.13': '421' } })],
} satisfies Case<PostfixConfig>;
