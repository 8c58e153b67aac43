import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The access table answers 450 for a sender.',
  causes: ['greylisted'],
  config: { access: ['From:wait@example.net	ERROR:4.7.1:450 Try again in 5 minutes'] },
  steps: [attempt({ from: 'wait@example.net', expect: '450 4.7.1' })],
} satisfies Case<SendmailConfig>;
