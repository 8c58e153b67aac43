import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: mx is this server.',
  steps: [attempt({ from: 'x@mxloop.example', expect: '' })],
} satisfies Case<SendmailConfig>;
