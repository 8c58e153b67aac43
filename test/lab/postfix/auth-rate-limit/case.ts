import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More AUTH commands within a minute than smtpd_client_auth_rate_limit allows.',
  causes: ['auth-failed', 'rate-limited'],
  config: { smtpd: { smtpd_sasl_auth_enable: 'yes', smtpd_client_auth_rate_limit: '2' } },
  steps: [
    attempt({ from: null, first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHdyb25n'], expect: '535' }),
    attempt({ from: null, first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHdyb25n'], expect: '535' }),
    ...times(3, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHdyb25n'],
        label: 'over the limit',
        expect: '450 4.7.1 Error: too many AUTH commands from 198.51.100.10',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Over the limit every AUTH is refused, whatever the password.',
    success: '450 4.7.1',
    deterministic: 'refused until the minute is over',
  },
} satisfies Case<PostfixConfig>;
