import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain does not exist; tried again every second.',
  causes: ['sender-domain-invalid'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [
    ...times(5, () => [wait(1), attempt({ from: 'x@nowhere.example', expect: '450 4.1.8', trial: true })]),
  ],
  experiment: {
    claim: 'Waiting does not help while the domain does not exist, though the code is temporary.',
    success: '450 4.1.8',
    deterministic: 'always refused',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
