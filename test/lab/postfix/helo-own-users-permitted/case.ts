import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'permit_sasl_authenticated before the HELO check.',
  config: {
    smtpd: {
      smtpd_helo_restrictions: 'permit_sasl_authenticated,reject_unknown_helo_hostname',
      smtpd_sasl_auth_enable: 'yes',
    },
  },
  steps: [
    ...times(3, () =>
      attempt({
        helo: 'laptop.nowhere.example',
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'With permit_sasl_authenticated first, a logged-in client passes.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
