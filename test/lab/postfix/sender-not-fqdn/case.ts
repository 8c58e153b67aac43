import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A sender without domain, which reject_non_fqdn_sender forbids.',
  causes: ['sender-rejected'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_non_fqdn_sender' } },
  steps: [
    attempt({
      from: 'bob',
      expect: '504 5.5.2 <bob>: Sender address rejected: need fully-qualified address',
    }),
  ],
} satisfies Case<PostfixConfig>;
