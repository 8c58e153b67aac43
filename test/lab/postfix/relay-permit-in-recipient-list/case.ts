import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A permit in smtpd_recipient_restrictions does not undo the relay list.',
  causes: ['relay-denied'],
  config: { smtpd: { smtpd_recipient_restrictions: 'check_client_access inline:{198.51.100.10=OK},permit' } },
  steps: [
    ...times(5, () =>
      attempt({
        to: ['user@example.org'],
        expect: '454 4.7.1 <user@example.org>: Relay access denied',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'The relay list refuses although the recipient list permits.',
    success: '454 4.7.1',
    deterministic: 'both lists must permit',
  },
} satisfies Case<PostfixConfig>;
