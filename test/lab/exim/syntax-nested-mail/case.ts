import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net>, then MAIL FROM:<a@example.net>.',
  causes: ['protocol-error'],
  steps: [
    attempt({ from: null, say: ['MAIL FROM:<a@example.net>', 'MAIL FROM:<a@example.net>'], expect: '503' }),
  ],
} satisfies Case<EximConfig>;
