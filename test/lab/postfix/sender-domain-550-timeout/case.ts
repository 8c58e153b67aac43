import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'unknown_address_reject_code = 550; the sender domain is never answered by DNS.',
  causes: ['sender-domain-invalid'],
  config: {
    smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain', unknown_address_reject_code: '550' },
  },
  steps: [attempt({ from: 'x@x.timeout.example', expect: '450 4.1.8' })],
} satisfies Case<PostfixConfig>;
