import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: mx without address.',
  steps: [attempt({ from: 'x@mxwithouta.example', expect: '' })],
} satisfies Case<SendmailConfig>;
