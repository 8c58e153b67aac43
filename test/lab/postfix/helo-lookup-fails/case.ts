import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The look-up of the HELO name ends with SERVFAIL.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    attempt({
      helo: 'mail.servfail.example',
      expect: '450 4.7.1 <mail.servfail.example>: Helo command rejected: Host not found',
    }),
  ],
} satisfies Case<PostfixConfig>;
