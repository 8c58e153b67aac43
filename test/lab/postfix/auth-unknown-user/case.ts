import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The account does not exist.',
  causes: ['auth-failed'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes' } },
  steps: [
    attempt({ from: null, first: ['AUTH PLAIN AG5vYm9keUBleGFtcGxlLmNvbQB3cm9uZw=='], expect: '535 5.7.8' }),
  ],
} satisfies Case<PostfixConfig>;
