import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: without mx and address.',
  causes: ['sender-domain-invalid'],
  steps: [attempt({ from: 'x@onlytxt.example', expect: '' })],
} satisfies Case<SendmailConfig>;
