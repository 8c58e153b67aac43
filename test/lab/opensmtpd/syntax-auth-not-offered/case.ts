import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says AUTH PLAIN xx.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['AUTH PLAIN xx'], expect: '' })],
} satisfies Case<OpensmtpdConfig>;
