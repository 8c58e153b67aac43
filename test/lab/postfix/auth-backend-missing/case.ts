import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Dovecot authentication is configured but its socket does not exist: smtpd ends without a word.',
  config: {
    smtpd: {
      smtpd_sasl_auth_enable: 'yes',
      smtpd_sasl_type: 'dovecot',
      smtpd_sasl_path: 'private/no-such-socket',
    },
  },
  steps: [attempt({ from: null, expect: '' })],
} satisfies Case<PostfixConfig>;
