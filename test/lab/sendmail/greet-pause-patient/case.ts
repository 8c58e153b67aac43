import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client waits for the greeting.',
  config: { mc: ["FEATURE(`greet_pause', `1000')"] },
  steps: [attempt({ expect: '2' })],
} satisfies Case<SendmailConfig>;
