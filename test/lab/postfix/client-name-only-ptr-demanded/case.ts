import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side asks only for a PTR record: a mismatch passes.',
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    ...times(6, (index) =>
      attempt({ client: (['mismatch', 'ptrWithoutA'] as const)[index % 2]!, expect: '2', trial: true }),
    ),
  ],
  experiment: {
    claim: 'With reject_unknown_reverse_client_hostname a mismatch passes.',
    success: '250',
    deterministic: 'only the PTR record is asked for',
  },
} satisfies Case<PostfixConfig>;
