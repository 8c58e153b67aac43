import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says DATA.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['DATA'], expect: '503 5.0.0 Need MAIL command' })],
} satisfies Case<SendmailConfig>;
