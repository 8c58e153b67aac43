import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says DATA.',
  steps: [attempt({ from: null, say: ['DATA'], expect: '503' })],
} satisfies Case<EximConfig>;
