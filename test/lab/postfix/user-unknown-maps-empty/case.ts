import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'local_recipient_maps is empty: every address is accepted.',
  config: { smtpd: { local_recipient_maps: '' } },
  steps: [...times(5, () => attempt({ to: ['nobody-here@example.com'], expect: '2', trial: true }))],
  experiment: {
    claim: 'The missing mailbox is accepted at SMTP and bounced later.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
