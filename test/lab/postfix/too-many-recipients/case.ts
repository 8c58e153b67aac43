import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More recipients in one message than smtpd_recipient_limit allows.',
  causes: ['too-many-recipients'],
  config: { smtpd: { smtpd_recipient_limit: '2' } },
  steps: [
    attempt({
      to: ['alice@example.com', 'bob@example.com', 'alice@mx.example.com'],
      expect: '452 4.5.3 Error: too many recipients',
    }),
  ],
} satisfies Case<PostfixConfig>;
