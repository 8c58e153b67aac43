import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client that logs in is permitted before postgrey is asked.',
  config: {
    smtpd: {
      smtpd_sasl_auth_enable: 'yes',
      smtpd_recipient_restrictions:
        'permit_sasl_authenticated,reject_unauth_destination,check_policy_service POSTGREY',
    },
    postgrey: ['--delay=60'],
  },
  steps: times(3, (index) =>
    // base64 of NUL alice@example.com NUL correct horse
    attempt({
      from: `alice+${index}@example.com`,
      first: [`AUTH PLAIN ${btoa('\0alice@example.com\0correct horse')}`],
      expect: '2',
      trial: true,
    }),
  ),
  experiment: {
    claim: 'A logged-in client is not greylisted.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
