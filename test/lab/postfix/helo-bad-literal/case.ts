import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The HELO address literal is not closed.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_invalid_helo_hostname' } },
  steps: [attempt({ helo: '[198.51.100.10', expect: '501 5.5.2' })],
} satisfies Case<PostfixConfig>;
