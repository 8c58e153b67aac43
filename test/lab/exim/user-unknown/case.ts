import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A local part that no router takes.',
  // Exim says this of a user and of a domain alike: no router took the address.
  causes: ['domain-not-found', 'user-unknown'],
  steps: [attempt({ to: ['nobody-here@example.com'], expect: '550 Unrouteable address' })],
} satisfies Case<EximConfig>;
