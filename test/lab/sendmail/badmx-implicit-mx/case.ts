import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: implicit mx.',
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@implicit.example', expect: '' })],
} satisfies Case<SendmailConfig>;
