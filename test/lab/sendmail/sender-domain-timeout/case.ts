import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: timeout.',
  causes: ['sender-domain-invalid'],
  steps: [attempt({ from: 'x@x.timeout.example', expect: '451 4.1.8' })],
} satisfies Case<SendmailConfig>;
