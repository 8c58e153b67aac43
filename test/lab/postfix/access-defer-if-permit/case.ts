import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'An access table says defer_if_permit.',
  causes: ['system-down'],
  config: { smtpd: { smtpd_recipient_restrictions: 'check_recipient_access static:defer_if_permit' } },
  steps: [attempt({ expect: '450 4.7.1' })],
} satisfies Case<PostfixConfig>;
