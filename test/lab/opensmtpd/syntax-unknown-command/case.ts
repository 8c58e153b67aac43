import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says FOO.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['FOO'], expect: '' })],
} satisfies Case<OpensmtpdConfig>;
