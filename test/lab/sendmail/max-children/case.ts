import { attempt, wait, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'MaxDaemonChildren is reached: the connection is refused.',
  config: { options: ['MaxDaemonChildren=1'] },
  steps: [
    attempt({ from: null, hold: true, expect: '2' }),
    wait(1),
    attempt({ from: null, expect: 'no connection' }),
  ],
} satisfies Case<SendmailConfig>;
