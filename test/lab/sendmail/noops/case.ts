import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'Twenty-three NOOP: Sendmail answers ever more slowly.',
  steps: [
    attempt({
      from: null,
      say: [
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
        'NOOP',
      ],
      expect: '',
    }),
  ],
  slow: true,
} satisfies Case<SendmailConfig>;
