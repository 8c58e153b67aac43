import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: null mx.',
  steps: [attempt({ from: 'x@nullmx.example', expect: '' })],
} satisfies Case<SendmailConfig>;
