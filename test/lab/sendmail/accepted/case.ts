import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A mailbox that exists.',
  steps: [attempt({ expect: '2' })],
} satisfies Case<SendmailConfig>;
