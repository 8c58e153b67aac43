import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'An access table says reject.',
  causes: ['recipient-restricted'],
  config: { smtpd: { smtpd_recipient_restrictions: 'check_recipient_access static:reject' } },
  steps: [attempt({ expect: '554 5.7.1 <alice@example.com>: Recipient address rejected: Access denied' })],
} satisfies Case<PostfixConfig>;
