import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender and the client are allow-listed.',
  causes: ['user-unknown'],
  config: {
    smtpd: {
      smtpd_client_restrictions: 'check_client_access inline:{198.51.100.10=OK}',
      smtpd_sender_restrictions: 'check_sender_access inline:{sender@example.net=OK}',
    },
  },
  steps: [
    ...times(5, () =>
      attempt({
        to: ['nobody-here@example.com'],
        expect:
          '550 5.1.1 <nobody-here@example.com>: Recipient address rejected: User unknown in local recipient table',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'An allow-listed sender gets the same refusal.',
    success: '550 5.1.1',
    deterministic: 'no list makes the mailbox exist',
  },
} satisfies Case<PostfixConfig>;
