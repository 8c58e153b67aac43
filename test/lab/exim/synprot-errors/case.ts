import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'More syntax errors than smtp_max_synprot_errors.',
  causes: ['protocol-error'],
  config: { main: ['smtp_max_synprot_errors = 2'] },
  steps: [
    attempt({
      from: null,
      say: ['RCPT TO:<a@example.com>', 'DATA', 'RCPT TO:<a@example.com>', 'DATA', 'DATA'],
      expect: '',
    }),
  ],
} satisfies Case<EximConfig>;
