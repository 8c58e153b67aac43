import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain has neither MX nor address.',
  causes: ['sender-domain-invalid'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [
    attempt({
      from: 'x@onlytxt.example',
      expect: '450 4.1.8 <x@onlytxt.example>: Sender address rejected: Domain not found',
    }),
  ],
} satisfies Case<PostfixConfig>;
