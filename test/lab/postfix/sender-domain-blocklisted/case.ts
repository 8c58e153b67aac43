import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain stands in a domain block list.',
  causes: ['domain-blocklisted'],
  config: { smtpd: { smtpd_recipient_restrictions: 'reject_rhsbl_sender dbl.example' } },
  steps: [
    attempt({
      from: 'x@listeddomain.example',
      expect:
        '554 5.7.1 Service unavailable; Sender address [x@listeddomain.example] blocked using dbl.example',
    }),
  ],
} satisfies Case<PostfixConfig>;
