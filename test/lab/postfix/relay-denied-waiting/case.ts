import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A stranger tries again every second; default relay restrictions.',
  causes: ['relay-denied'],
  steps: [
    ...times(10, () => [
      wait(1),
      attempt({
        to: ['user@example.org'],
        expect: '454 4.7.1 <user@example.org>: Relay access denied',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Waiting does not help although 454 is temporary.',
    success: '454 4.7.1',
    deterministic: 'always refused',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
