import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: nonexistent.',
  causes: ['sender-domain-invalid'],
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@nowhere.example', expect: '' })],
} satisfies Case<SendmailConfig>;
