import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side makes the refusal permanent: unknown_client_reject_code = 550.',
  causes: ['ptr-missing'],
  config: {
    smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname', unknown_client_reject_code: '550' },
  },
  steps: [
    attempt({
      client: 'mismatch',
      expect: '550 5.7.25 Client host rejected: cannot find your hostname, [198.51.100.12]',
    }),
  ],
} satisfies Case<PostfixConfig>;
