import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: servfail.',
  causes: ['sender-domain-invalid'],
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@x.servfail.example', expect: '' })],
} satisfies Case<SendmailConfig>;
