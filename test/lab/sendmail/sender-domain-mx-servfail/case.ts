import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: mx servfail.',
  steps: [attempt({ from: 'x@mxservfail.example', expect: '' })],
} satisfies Case<SendmailConfig>;
