import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'unknown_address_reject_code = 550; the sender domain cannot be looked up (SERVFAIL).',
  causes: ['sender-domain-invalid'],
  config: {
    smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain', unknown_address_reject_code: '550' },
  },
  steps: [attempt({ from: 'x@x.servfail.example', expect: '450 4.1.8' })],
} satisfies Case<PostfixConfig>;
