import { queued, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A Postfix queue sends to a greylisting server: the first attempt is refused, a retry passes.',
  config: {
    smtpd: { smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY' },
    postgrey: ['--delay=6'],
  },
  steps: times(3, (index) =>
    queued({
      from: `sender${'abc'[index]}@example.net`,
      to: 'alice@example.com',
      seconds: 40,
      expect: 'status=sent',
      trial: true,
    }),
  ),
  experiment: {
    claim: 'A message left to a Postfix queue passes the greylist by itself.',
    success: 'status=sent',
    deterministic: 'the first retry after the delay is accepted',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
