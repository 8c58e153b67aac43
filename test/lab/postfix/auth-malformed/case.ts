import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'AUTH PLAIN with text that is not Base64.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [attempt({ from: null, first: ['AUTH PLAIN %%%'], expect: '' })],
} satisfies Case<PostfixConfig>;
