import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The same check with smtpd_delay_reject = no: the refusal is the greeting.',
  causes: ['ptr-missing'],
  config: {
    smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname', smtpd_delay_reject: 'no' },
  },
  steps: [attempt({ client: 'noptr', expect: '4' })],
} satisfies Case<PostfixConfig>;
