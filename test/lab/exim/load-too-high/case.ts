import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The load is above smtp_load_reserve.',
  causes: ['system-down'],
  config: { main: ['smtp_load_reserve = 0.0'] },
  steps: [attempt({ from: null, expect: '' })],
} satisfies Case<EximConfig>;
