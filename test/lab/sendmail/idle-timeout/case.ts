import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says nothing for Timeout.command.',
  config: { options: ['Timeout.command=3s'] },
  steps: [attempt({ from: null, say: [{ listen: true }], expect: '' })],
} satisfies Case<SendmailConfig>;
