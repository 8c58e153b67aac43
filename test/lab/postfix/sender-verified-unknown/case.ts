import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Address verification of the sender: unknown.',
  causes: ['sender-rejected'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unverified_sender' } },
  steps: [attempt({ from: 'unknown@remote.example', expect: '450 4.1.' })],
} satisfies Case<PostfixConfig>;
