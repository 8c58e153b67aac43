import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a b@c>.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['MAIL FROM:<a b@c>'], expect: '501' })],
} satisfies Case<EximConfig>;
