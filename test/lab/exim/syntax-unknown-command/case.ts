import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says FOO.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['FOO'], expect: '500 unrecognized command' })],
} satisfies Case<EximConfig>;
