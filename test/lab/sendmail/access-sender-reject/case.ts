import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The access table rejects a sender.',
  causes: ['policy-rejected', 'sender-rejected'],
  config: { access: ['From:evil@example.net	REJECT'] },
  steps: [attempt({ from: 'evil@example.net', expect: '550 5.7.1' })],
} satisfies Case<SendmailConfig>;
