import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says ETRN foo.',
  steps: [attempt({ from: null, say: ['ETRN foo'], expect: '' })],
} satisfies Case<SendmailConfig>;
