import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says HELO.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['HELO'], expect: '501 5.0.0 HELO requires domain address' })],
} satisfies Case<SendmailConfig>;
