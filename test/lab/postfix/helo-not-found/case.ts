import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The HELO name does not exist in DNS.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    attempt({
      helo: 'mail.nowhere.example',
      expect: '450 4.7.1 <mail.nowhere.example>: Helo command rejected: Host not found',
    }),
  ],
} satisfies Case<PostfixConfig>;
