import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: implicit mx.',
  steps: [attempt({ from: 'x@implicit.example', expect: '' })],
} satisfies Case<SendmailConfig>;
