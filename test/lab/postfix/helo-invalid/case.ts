import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The HELO name is no host name.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_invalid_helo_hostname' } },
  steps: [attempt({ helo: 'bad!name', expect: '501 5.5.2 <bad!name>: Helo command rejected: Invalid name' })],
} satisfies Case<PostfixConfig>;
