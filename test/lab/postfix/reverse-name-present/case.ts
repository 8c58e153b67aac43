import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Clients with any PTR record, also one that does not point back.',
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    ...times(10, (index) =>
      attempt({
        client: (['good', 'neighbour', 'far', 'mismatch', 'ptrWithoutA'] as const)[index % 5]!,
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A client with a PTR record passes, whatever the name resolves to.',
    success: '250',
    deterministic: 'the check asks only whether a PTR record exists',
  },
} satisfies Case<PostfixConfig>;
