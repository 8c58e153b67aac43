import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'An access table cannot be opened.',
  causes: ['system-error'],
  config: {
    smtpd: { smtpd_recipient_restrictions: 'check_recipient_access texthash:/etc/postfix/does-not-exist' },
  },
  steps: [attempt({ expect: '451 4.3.' })],
} satisfies Case<PostfixConfig>;
