import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The access table answers 452 for a recipient.',
  causes: ['mailbox-full'],
  config: { access: ['To:bob@example.com	ERROR:4.2.2:452 mailbox full'] },
  steps: [attempt({ to: ['bob@example.com'], expect: '452' })],
} satisfies Case<SendmailConfig>;
