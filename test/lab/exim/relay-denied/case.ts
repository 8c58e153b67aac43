import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A stranger asks to relay; the words come from the ACL of the default configuration.',
  causes: ['relay-denied'],
  steps: [attempt({ to: ['x@example.org'], expect: '550 relay not permitted' })],
} satisfies Case<EximConfig>;
