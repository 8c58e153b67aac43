import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says MAIL.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['MAIL'], expect: '5' })],
} satisfies Case<EximConfig>;
