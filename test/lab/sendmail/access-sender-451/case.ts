import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The access table answers 451 for a sender.',
  causes: ['policy-rejected'],
  config: { access: ['From:later@example.net	ERROR:"451 4.7.1 Please try later"'] },
  steps: [attempt({ from: 'later@example.net', expect: '451 4.7.1' })],
} satisfies Case<SendmailConfig>;
