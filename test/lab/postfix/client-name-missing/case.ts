import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client address has no PTR record.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    attempt({
      client: 'noptr',
      expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.11]',
    }),
  ],
} satisfies Case<PostfixConfig>;
