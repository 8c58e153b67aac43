import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says AUTH PLAIN xx.',
  causes: ['protocol-error'],
  steps: [
    attempt({ from: null, say: ['AUTH PLAIN xx'], expect: '503 AUTH command used when not advertised' }),
  ],
} satisfies Case<EximConfig>;
