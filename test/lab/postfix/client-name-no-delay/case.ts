import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'reject_unknown_client_hostname with smtpd_delay_reject = no.',
  causes: ['ptr-missing'],
  config: {
    smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname', smtpd_delay_reject: 'no' },
  },
  steps: [attempt({ client: 'mismatch', expect: '450 4.7.25' })],
} satisfies Case<PostfixConfig>;
