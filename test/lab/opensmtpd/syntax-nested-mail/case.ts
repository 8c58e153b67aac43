import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says MAIL FROM:<a@example.net>, then MAIL FROM:<a@example.net>.',
  causes: ['protocol-error'],
  steps: [
    attempt({ from: null, say: ['MAIL FROM:<a@example.net>', 'MAIL FROM:<a@example.net>'], expect: '' }),
  ],
} satisfies Case<OpensmtpdConfig>;
