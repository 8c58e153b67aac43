import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says ETRN foo.',
  causes: ['policy-rejected'],
  steps: [attempt({ from: null, say: ['ETRN foo'], expect: '' })],
} satisfies Case<EximConfig>;
