import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The same wrong password again and again.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [
    ...times(10, () => [
      wait(0.3),
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHdyb25n'],
        expect: '535 5.7.8',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Trying again with the same password gives the same refusal.',
    success: '535 5.7.8',
    deterministic: 'always refused',
  },
} satisfies Case<PostfixConfig>;
