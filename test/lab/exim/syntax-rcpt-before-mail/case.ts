import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says RCPT TO:<alice@example.com>.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['RCPT TO:<alice@example.com>'], expect: '503 sender not yet given' })],
} satisfies Case<EximConfig>;
