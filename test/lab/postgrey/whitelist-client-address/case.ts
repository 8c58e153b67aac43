import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side exempts one address.',
  config: {
    smtpd: { smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY' },
    postgrey: ['--delay=60'],
    postgreyFiles: { whitelist_clients: '198.51.100.10' },
  },
  steps: times(5, (index) => attempt({ from: `sender${index}@example.net`, trial: true, expect: '2' })),
  experiment: { claim: 'A listed address passes at once.', success: '250', deterministic: 'always accepted' },
} satisfies Case<PostfixConfig>;
