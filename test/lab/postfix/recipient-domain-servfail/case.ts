import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The recipient domain cannot be looked up (SERVFAIL).',
  causes: ['domain-not-found'],
  config: {
    smtpd: {
      mynetworks: '198.51.100.0/24',
      smtpd_recipient_restrictions: 'reject_unknown_recipient_domain,permit_mynetworks,reject',
    },
  },
  steps: [
    attempt({
      to: ['x@x.servfail.example'],
      expect: '450 4.1.2 <x@x.servfail.example>: Recipient address rejected: Domain not found',
    }),
  ],
} satisfies Case<PostfixConfig>;
