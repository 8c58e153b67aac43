import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says EXPN x.',
  causes: ['user-unknown'],
  steps: [attempt({ from: null, say: ['EXPN x'], expect: '' })],
} satisfies Case<SendmailConfig>;
