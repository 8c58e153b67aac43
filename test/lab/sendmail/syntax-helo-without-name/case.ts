import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says HELO.',
  causes: ['helo-rejected'],
  steps: [attempt({ from: null, say: ['HELO'], expect: '501 5.0.0 HELO requires domain address' })],
} satisfies Case<SendmailConfig>;
