import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says VRFY alice.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['VRFY alice'], expect: '' })],
} satisfies Case<OpensmtpdConfig>;
