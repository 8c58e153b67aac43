import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: refused.',
  causes: ['sender-domain-invalid'],
  steps: [attempt({ from: 'x@x.refused.example', expect: '' })],
} satisfies Case<SendmailConfig>;
