import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The sender is not ASCII.',
  steps: [attempt({ from: 'bücher@example.net', expect: '' })],
} satisfies Case<EximConfig>;
