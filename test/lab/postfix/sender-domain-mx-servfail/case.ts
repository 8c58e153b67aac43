import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain has an MX that cannot be looked up.',
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [attempt({ from: 'x@mxservfail.example', expect: '2' })],
} satisfies Case<PostfixConfig>;
