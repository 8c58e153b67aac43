import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says MAIL FROM:<a b@c>.',
  causes: ['sender-domain-invalid'],
  steps: [attempt({ from: null, say: ['MAIL FROM:<a b@c>'], expect: '' })],
} satisfies Case<SendmailConfig>;
