import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client logs in first; reject_unauth_destination stands behind permit_sasl_authenticated.',
  config: {
    smtpd: {
      smtpd_sasl_auth_enable: 'yes',
      smtpd_relay_restrictions: 'permit_sasl_authenticated,reject_unauth_destination',
    },
  },
  steps: [
    ...times(10, () =>
      attempt({
        to: ['user@example.org'],
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        from: 'alice@example.com',
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'A logged-in client may relay.', success: '250', deterministic: 'always accepted' },
} satisfies Case<PostfixConfig>;
