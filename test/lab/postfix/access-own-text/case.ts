import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'An access table answers with a code and text of its own.',
  causes: ['rate-limited'],
  config: { smtpd: { smtpd_recipient_restrictions: 'check_recipient_access static:{450 4.7.1 Slow down}' } },
  steps: [attempt({ expect: '450 4.7.1 <alice@example.com>: Recipient address rejected: Slow down' })],
} satisfies Case<PostfixConfig>;
