import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'No HELO at all, which smtpd_helo_required forbids.',
  causes: ['protocol-error'],
  config: { smtpd: { smtpd_helo_required: 'yes' } },
  steps: [attempt({ helo: null, expect: '503 5.5.1 Error: send HELO/EHLO first' })],
} satisfies Case<PostfixConfig>;
