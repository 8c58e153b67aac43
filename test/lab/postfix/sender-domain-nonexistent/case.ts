import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain does not exist.',
  causes: ['sender-domain-invalid'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [
    attempt({
      from: 'x@nowhere.example',
      expect: '450 4.1.8 <x@nowhere.example>: Sender address rejected: Domain not found',
    }),
  ],
} satisfies Case<PostfixConfig>;
