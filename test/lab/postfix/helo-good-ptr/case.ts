import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client with perfect PTR and forward records says a HELO name that does not exist.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        client: (['good', 'neighbour', 'far', 'poolOne', 'poolTwo'] as const)[index]!,
        helo: 'mail.nowhere.example',
        expect: '450 4.7.1 <mail.nowhere.example>: Helo command rejected: Host not found',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A correct PTR record does not help.',
    success: '450 4.7.1',
    deterministic: 'the client address is not looked at',
  },
} satisfies Case<PostfixConfig>;
