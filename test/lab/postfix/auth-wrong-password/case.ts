import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The password is wrong.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [
    attempt({
      from: null,
      first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHdyb25n'],
      expect: '535 5.7.8 Error: authentication failed:',
    }),
  ],
} satisfies Case<PostfixConfig>;
