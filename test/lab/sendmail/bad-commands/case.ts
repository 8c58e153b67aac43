import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'Twenty-eight unknown commands.',
  causes: ['protocol-error'],
  steps: [
    attempt({
      from: null,
      say: [
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
        'FOO',
      ],
      expect: '500 5.5.1',
    }),
  ],
} satisfies Case<SendmailConfig>;
