import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: mx down.',
  steps: [attempt({ from: 'x@mxdown.example', expect: '' })],
} satisfies Case<SendmailConfig>;
