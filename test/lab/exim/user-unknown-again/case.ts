import { attempt, times, wait, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The same missing mailbox again, from other senders.',
  // Exim says this of a user and of a domain alike: no router took the address.
  causes: ['domain-not-found', 'user-unknown'],
  steps: [
    ...times(5, (index) => [
      wait(0.3),
      attempt({
        to: ['nobody-here@example.com'],
        from: `sender${index}@example.net`,
        expect: '550 Unrouteable address',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Sending again, or from another sender, gives the same refusal.',
    success: '550',
    deterministic: 'always refused',
  },
} satisfies Case<EximConfig>;
