import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The PTR name is an alias of a host that has another address.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    attempt({
      client: 'cnamePtr',
      expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.18]',
    }),
  ],
} satisfies Case<PostfixConfig>;
