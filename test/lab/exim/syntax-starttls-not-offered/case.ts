import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client says STARTTLS.',
  causes: ['tls-required'],
  steps: [
    attempt({ from: null, say: ['STARTTLS'], expect: '503 STARTTLS command used when not advertised' }),
  ],
} satisfies Case<EximConfig>;
