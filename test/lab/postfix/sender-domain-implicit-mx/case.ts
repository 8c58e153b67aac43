import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain has no MX but an address.',
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [attempt({ from: 'x@implicit.example', expect: '2' })],
} satisfies Case<PostfixConfig>;
