import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More connections in a minute than smtpd_client_connection_rate_limit allows.',
  causes: ['too-many-connections'],
  config: { smtpd: { smtpd_client_connection_rate_limit: '2' } },
  steps: [
    attempt({ from: null, expect: '2' }),
    attempt({ from: null, expect: '2' }),
    ...times(3, () =>
      attempt({
        from: null,
        expect: '421 4.7.0 mx.example.com Error: too many connections from 198.51.100.10',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Over the limit every connection is refused.',
    success: '421 4.7.0',
    deterministic: 'refused until the minute is over',
  },
} satisfies Case<PostfixConfig>;
