import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says MAIL.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['MAIL'], expect: '501' })],
} satisfies Case<SendmailConfig>;
