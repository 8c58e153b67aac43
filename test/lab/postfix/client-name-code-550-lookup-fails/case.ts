import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'unknown_client_reject_code = 550, but the PTR look-up fails with SERVFAIL: still temporary.',
  causes: ['ptr-missing'],
  config: {
    smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname', unknown_client_reject_code: '550' },
  },
  steps: [attempt({ client: 'reverseServfail', expect: '450 4.7.25' })],
} satisfies Case<PostfixConfig>;
