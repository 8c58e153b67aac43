import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender is not ASCII.',
  causes: ['bad-address'],
  steps: [attempt({ from: 'bücher@example.net', expect: '' })],
} satisfies Case<SendmailConfig>;
