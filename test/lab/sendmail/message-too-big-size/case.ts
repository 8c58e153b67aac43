import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The announced SIZE is larger than MaxMessageSize.',
  causes: ['message-too-large'],
  config: { options: ['MaxMessageSize=10000'] },
  steps: [
    attempt({
      mailArguments: ' SIZE=99999',
      expect: '552 5.2.3 Message size exceeds fixed maximum message size (10000)',
    }),
  ],
} satisfies Case<SendmailConfig>;
