import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, firstAttempts } from '../greylisted.ts';

export default {
  provokes: 'After the delay the message comes from another address of the same /24.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=3'],
  },
  steps: [
    ...firstAttempts,
    wait(4),
    ...times(10, (index) =>
      attempt({
        from: `sender${index}@example.net`,
        client: 'neighbour',
        label: 'another address of the /24',
        trial: true,
        expect: '2',
      }),
    ),
  ],
  experiment: {
    claim: 'Another address of the same /24 passes after the delay.',
    success: '250',
    deterministic: 'the /24 counts, not the address',
  },
} satisfies Case<PostfixConfig>;
