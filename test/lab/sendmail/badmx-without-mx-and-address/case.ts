import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(badmx); the sender domain: without mx and address.',
  causes: ['sender-domain-invalid'],
  config: { mc: ["FEATURE(`badmx')"] },
  steps: [attempt({ from: 'x@onlytxt.example', expect: '' })],
} satisfies Case<SendmailConfig>;
