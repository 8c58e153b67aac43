import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The milter cannot be reached; milter_default_action = tempfail.',
  causes: ['system-down'],
  config: { smtpd: { smtpd_milters: 'inet:127.0.0.1:9', milter_default_action: 'tempfail' } },
  steps: [attempt({ expect: '451 4.7.1 Service unavailable - try again later' })],
} satisfies Case<PostfixConfig>;
