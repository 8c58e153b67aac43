import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net> FOO=1.',
  causes: ['bad-address'],
  steps: [attempt({ from: null, say: ['MAIL FROM:<a@example.net> FOO=1'], expect: '' })],
} satisfies Case<EximConfig>;
