import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Clients whose PTR and forward record agree.',
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    ...times(10, (index) =>
      attempt({
        client: (['good', 'neighbour', 'far', 'poolOne', 'poolTwo'] as const)[index % 5]!,
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A client whose PTR name points back passes.',
    success: '250',
    deterministic: 'a confirmed name always passes',
  },
} satisfies Case<PostfixConfig>;
