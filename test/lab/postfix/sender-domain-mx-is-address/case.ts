import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain has an address in its MX record.',
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [attempt({ from: 'x@mxisaddress.example', expect: '' })],
} satisfies Case<PostfixConfig>;
