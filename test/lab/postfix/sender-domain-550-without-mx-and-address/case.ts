import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'unknown_address_reject_code = 550; the sender domain has neither MX nor address.',
  causes: ['sender-domain-invalid'],
  config: {
    smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain', unknown_address_reject_code: '550' },
  },
  steps: [attempt({ from: 'x@onlytxt.example', expect: '550 5.1.8' })],
} satisfies Case<PostfixConfig>;
