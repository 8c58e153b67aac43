import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The HELO name has no domain.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_non_fqdn_helo_hostname' } },
  steps: [
    attempt({
      helo: 'short',
      expect: '504 5.5.2 <short>: Helo command rejected: need fully-qualified hostname',
    }),
  ],
} satisfies Case<PostfixConfig>;
