import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says VRFY nobody-here.',
  causes: ['bad-address'],
  steps: [attempt({ from: null, say: ['VRFY nobody-here'], expect: '' })],
} satisfies Case<EximConfig>;
