import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The policy service cannot be reached.',
  causes: ['system-error'],
  config: { smtpd: { smtpd_recipient_restrictions: 'check_policy_service inet:127.0.0.1:9' } },
  steps: [
    attempt({
      expect: '451 4.3.5 <alice@example.com>: Recipient address rejected: Server configuration problem',
    }),
  ],
} satisfies Case<PostfixConfig>;
