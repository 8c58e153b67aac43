import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'smtpd_sasl_local_domain supplies the realm.',
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes', smtpd_sasl_local_domain: 'example.com' } },
  steps: [
    ...times(3, () =>
      attempt({ from: null, first: ['AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U='], expect: '235', trial: true }),
    ),
  ],
  experiment: {
    claim: 'With the realm set on the server the short name logs in.',
    success: '235',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
