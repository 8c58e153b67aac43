import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The right password, but the user name without its realm.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [
    ...times(3, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U='],
        expect: '535 5.7.8',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Without the realm that the password file has, the login fails.',
    success: '535 5.7.8',
    deterministic: 'always refused',
  },
} satisfies Case<PostfixConfig>;
