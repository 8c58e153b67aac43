import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: in order.',
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@example.net', expect: '' })],
} satisfies Case<SendmailConfig>;
