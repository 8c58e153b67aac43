import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: mx alias.',
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@mxtocname.example', expect: '' })],
} satisfies Case<SendmailConfig>;
