import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More messages in a minute than smtpd_client_message_rate_limit allows.',
  causes: ['rate-limited'],
  config: { smtpd: { smtpd_client_message_rate_limit: '1' } },
  steps: [
    attempt({ expect: '2' }),
    ...times(3, () => attempt({ expect: '450 4.7.1 Error: too much mail from 198.51.100.10', trial: true })),
  ],
  experiment: {
    claim: 'Over the limit every message is deferred.',
    success: '450 4.7.1',
    deterministic: 'refused until the minute is over',
  },
} satisfies Case<PostfixConfig>;
