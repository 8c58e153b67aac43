import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender has no domain.',
  causes: ['sender-rejected'],
  steps: [attempt({ from: 'bob', expect: '553 5.5.4 <bob>... Domain name required for sender address bob' })],
} satisfies Case<SendmailConfig>;
