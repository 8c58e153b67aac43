import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client address stands in a DNS block list.',
  causes: ['ip-blocklisted'],
  config: { smtpd: { smtpd_recipient_restrictions: 'reject_rbl_client bl.example' } },
  steps: [
    attempt({
      client: 'listed',
      expect:
        '554 5.7.1 Service unavailable; Client host [198.51.100.17] blocked using bl.example; Listed for the lab',
    }),
  ],
} satisfies Case<PostfixConfig>;
