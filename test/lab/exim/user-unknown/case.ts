import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A local part that no router takes.',
  steps: [attempt({ to: ['nobody-here@example.com'], expect: '550 Unrouteable address' })],
} satisfies Case<EximConfig>;
