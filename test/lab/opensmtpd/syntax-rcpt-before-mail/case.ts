import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says RCPT TO:<alice@example.com>.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['RCPT TO:<alice@example.com>'], expect: '' })],
} satisfies Case<OpensmtpdConfig>;
