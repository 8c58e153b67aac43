import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: mx is address.',
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@mxisaddress.example', expect: '' })],
} satisfies Case<SendmailConfig>;
