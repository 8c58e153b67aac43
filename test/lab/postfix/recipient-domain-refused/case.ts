import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The recipient domain is refused by DNS.',
  causes: ['domain-not-found'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unknown_recipient_domain,permit_mynetworks,reject',
    },
  },
  steps: [
    attempt({
      to: ['x@x.refused.example'],
      expect: '450 4.1.2 <x@x.refused.example>: Recipient address rejected: Domain not found',
    }),
  ],
} satisfies Case<PostfixConfig>;
