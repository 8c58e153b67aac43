import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'No HELO at all; the default does not ask for one.',
  steps: [attempt({ helo: null, expect: '2' })],
} satisfies Case<SendmailConfig>;
