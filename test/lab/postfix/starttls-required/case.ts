import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'TLS is required and the client does not start it.',
  causes: ['tls-required'],
  config: { smtpd: { smtpd_tls_security_level: 'encrypt' } },
  steps: [attempt({ expect: '530 5.7.0 Must issue a STARTTLS command first' })],
} satisfies Case<PostfixConfig>;
