import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'reject_plaintext_session refuses a session without TLS.',
  causes: ['tls-required'],
  config: {
    smtpd: {
      smtpd_recipient_restrictions: 'reject_plaintext_session,permit',
      smtpd_tls_security_level: 'may',
    },
  },
  steps: [attempt({ expect: '450 4.7.1 Session encryption is required' })],
} satisfies Case<PostfixConfig>;
