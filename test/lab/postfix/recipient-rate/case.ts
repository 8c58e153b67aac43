import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More recipients in a minute than smtpd_client_recipient_rate_limit allows.',
  causes: ['too-many-recipients'],
  config: { smtpd: { smtpd_client_recipient_rate_limit: '1' } },
  steps: [
    attempt({
      to: ['alice@example.com', 'bob@example.com'],
      expect: '450 4.7.1 Error: too many recipients from 198.51.100.10',
    }),
  ],
} satisfies Case<PostfixConfig>;
