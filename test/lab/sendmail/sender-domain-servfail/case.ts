import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: servfail.',
  causes: ['sender-domain-invalid'],
  steps: [attempt({ from: 'x@x.servfail.example', expect: '451 4.1.8' })],
} satisfies Case<SendmailConfig>;
