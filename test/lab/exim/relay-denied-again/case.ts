import { attempt, times, wait, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The same request again.',
  causes: ['relay-denied'],
  steps: [
    ...times(5, () => [
      wait(0.3),
      attempt({ to: ['x@example.org'], expect: '550 relay not permitted', trial: true }),
    ]),
  ],
  experiment: {
    claim: 'Sending again gives the same refusal.',
    success: '550',
    deterministic: 'always refused',
  },
} satisfies Case<EximConfig>;
