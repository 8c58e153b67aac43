import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says EXPN x.',
  causes: ['policy-rejected'],
  steps: [attempt({ from: null, say: ['EXPN x'], expect: '5' })],
} satisfies Case<EximConfig>;
