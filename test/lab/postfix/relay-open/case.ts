import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'mynetworks = 0.0.0.0/0: anybody may relay.',
  config: { smtpd: { mynetworks: '0.0.0.0/0' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        to: ['user@example.org'],
        client: (['good', 'far', 'noptr', 'mismatch', 'poolThree'] as const)[index]!,
        from: 'spam@nowhere.example',
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Any stranger may relay for any sender: an open relay.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
