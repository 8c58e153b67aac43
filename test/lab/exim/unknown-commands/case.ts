import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'More unknown commands than smtp_max_unknown_commands.',
  causes: ['protocol-error'],
  config: { main: ['smtp_max_unknown_commands = 3'] },
  steps: [
    attempt({ from: null, say: ['FOO', 'BAR', 'BAZ', 'QUX', 'QUUX'], expect: '500 unrecognized command' }),
  ],
} satisfies Case<EximConfig>;
