import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Two PTR records, of which the second leads back: only the first is looked at.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    attempt({
      client: 'twoPtrFirstWrong',
      expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.19]',
    }),
  ],
} satisfies Case<PostfixConfig>;
