import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'More unknown recipients than BadRcptThrottle.',
  causes: ['user-unknown'],
  config: { options: ['BadRcptThrottle=1'] },
  steps: [attempt({ to: ['n1@example.com', 'n2@example.com', 'n3@example.com'], expect: '550 5.1.1' })],
} satisfies Case<SendmailConfig>;
