import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: mx servfail.',
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@mxservfail.example', expect: '' })],
} satisfies Case<SendmailConfig>;
