import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification of the sender: nonexistent domain.',
  causes: ['sender-rejected'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unverified_sender' } },
  steps: [attempt({ from: 'x@nowhere.example', expect: '450 4.1.' })],
} satisfies Case<PostfixConfig>;
