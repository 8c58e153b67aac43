import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'More recipients than MaxRecipientsPerMessage.',
  causes: ['too-many-recipients'],
  config: { options: ['MaxRecipientsPerMessage=2'] },
  steps: [
    attempt({
      to: ['alice@example.com', 'bob@example.com', 'alice@mx.example.com'],
      expect: '452 4.5.3 Too many recipients',
    }),
  ],
} satisfies Case<SendmailConfig>;
