import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: in order.',
  steps: [attempt({ from: 'x@example.net', expect: '2' })],
} satisfies Case<SendmailConfig>;
