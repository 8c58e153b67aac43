import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'PTR and forward record do not agree: the name has another address.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    attempt({
      client: 'mismatch',
      expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.12]',
    }),
  ],
} satisfies Case<PostfixConfig>;
