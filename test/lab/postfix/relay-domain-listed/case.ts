import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The outside domain was put into relay_domains: strangers may send there, the next domain fails.',
  causes: ['relay-denied'],
  steps: [
    attempt({
      to: ['user@remote.example'],
      label: 'the next outside domain',
      expect: '454 4.7.1 <user@remote.example>: Relay access denied',
    }),
    ...times(5, (index) =>
      attempt({
        to: ['known@relayed.example.org'],
        client: (['good', 'far', 'noptr', 'mismatch', 'poolThree'] as const)[index]!,
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Any stranger may send to the listed domain.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
