import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The policy service cannot be reached; smtpd_policy_service_default_action = dunno.',
  config: {
    smtpd: {
      smtpd_recipient_restrictions: 'check_policy_service inet:127.0.0.1:9',
      smtpd_policy_service_default_action: 'dunno',
    },
  },
  steps: [attempt({ expect: '2' })],
} satisfies Case<PostfixConfig>;
