import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'One machine that cannot log in stands in mynetworks.',
  causes: ['relay-denied'],
  config: { smtpd: { mynetworks: '127.0.0.0/8 198.51.100.10/32' } },
  steps: [
    attempt({
      to: ['user@example.org'],
      client: 'neighbour',
      label: 'its neighbour',
      expect: '454 4.7.1 <user@example.org>: Relay access denied',
    }),
    ...times(5, () => attempt({ to: ['user@example.org'], expect: '2', trial: true })),
  ],
  experiment: {
    claim: 'The trusted address may relay; its neighbour may not.',
    success: '250',
    deterministic: 'the address decides',
  },
} satisfies Case<PostfixConfig>;
