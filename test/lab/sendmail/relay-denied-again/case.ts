import { attempt, times, wait, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The same request again.',
  causes: ['relay-denied'],
  steps: [
    ...times(5, () => [
      wait(0.3),
      attempt({ to: ['x@example.org'], expect: '550 5.7.1 <x@example.org>... Relaying denied', trial: true }),
    ]),
  ],
  experiment: {
    claim: 'Sending again gives the same refusal.',
    success: '550 5.7.1',
    deterministic: 'always refused',
  },
} satisfies Case<SendmailConfig>;
