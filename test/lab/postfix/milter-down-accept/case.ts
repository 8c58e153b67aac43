import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The milter cannot be reached; milter_default_action = accept.',
  config: { smtpd: { smtpd_milters: 'inet:127.0.0.1:9', milter_default_action: 'accept' } },
  steps: [attempt({ expect: '2' })],
} satisfies Case<PostfixConfig>;
