import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The right password.',
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [
    ...times(10, () =>
      attempt({
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        from: null,
        expect: '235 2.7.0 Authentication successful',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'The right password is accepted.', success: '235', deterministic: 'always accepted' },
} satisfies Case<PostfixConfig>;
