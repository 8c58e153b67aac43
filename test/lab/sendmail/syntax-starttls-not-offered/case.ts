import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says STARTTLS.',
  causes: ['tls-failed'],
  steps: [attempt({ from: null, say: ['STARTTLS'], expect: '' })],
} satisfies Case<SendmailConfig>;
