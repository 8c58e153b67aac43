import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The PTR look-up of the client address ends with SERVFAIL.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    attempt({
      client: 'reverseServfail',
      expect: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.13]',
    }),
  ],
} satisfies Case<PostfixConfig>;
