import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side exempts a pool by its domain.',
  config: {
    smtpd: { smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY' },
    postgrey: ['--delay=60'],
    postgreyFiles: { whitelist_clients: 'pool.example.org' },
  },
  steps: times(6, (index) =>
    attempt({
      from: `sender${index}@example.net`,
      client: (['poolOne', 'poolTwo', 'poolThree'] as const)[index % 3]!,
      trial: true,
      expect: '2',
    }),
  ),
  experiment: {
    claim: 'A client whose confirmed name is listed passes at once.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
