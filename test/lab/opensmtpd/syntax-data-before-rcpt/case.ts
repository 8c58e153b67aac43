import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says DATA.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['DATA'], expect: '' })],
} satisfies Case<OpensmtpdConfig>;
