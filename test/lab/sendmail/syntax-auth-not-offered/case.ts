import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says AUTH PLAIN xx.',
  causes: ['auth-failed'],
  steps: [attempt({ from: null, say: ['AUTH PLAIN xx'], expect: '' })],
} satisfies Case<SendmailConfig>;
