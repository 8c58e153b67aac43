import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'AUTH LOGIN with a wrong password; the log repeats the prompt in Base64.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [
    attempt({
      from: null,
      first: ['AUTH LOGIN', 'YWxpY2VAZXhhbXBsZS5jb20=', 'd3Jvbmc='],
      expect: '535 5.7.8',
    }),
  ],
} satisfies Case<PostfixConfig>;
