import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client asks for a mechanism that the server does not offer.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [attempt({ from: null, first: ['AUTH CRAM-MD5'], expect: '535 5.7.8' })],
} satisfies Case<PostfixConfig>;
