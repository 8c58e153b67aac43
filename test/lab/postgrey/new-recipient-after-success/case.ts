import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { greylisted } from '../greylisted.ts';

export default {
  provokes: 'A test message has passed; the next recipient is greylisted again.',
  causes: ['greylisted'],
  config: {
    smtpd: {
      smtpd_recipient_restrictions: 'reject_unauth_destination,check_policy_service POSTGREY',
      smtpd_reject_unlisted_recipient: 'no',
    },
    postgrey: ['--delay=3'],
  },
  steps: [
    attempt({ label: 'the test', expect: greylisted }),
    wait(4),
    attempt({ label: 'the test passes', expect: '2' }),
    attempt({ label: 'the same recipient again', expect: '2' }),
    ...times(3, (index) =>
      attempt({
        to: [`new${index}@example.com`],
        from: 'sender@example.net',
        label: 'a new recipient',
        trial: true,
        expect: `450 4.2.0 <new${index}@example.com>: Recipient address rejected: Greylisted`,
      }),
    ),
  ],
  experiment: {
    claim: 'After a successful test a new recipient is greylisted all the same.',
    success: '450 4.2.0',
    deterministic: 'a new recipient is always a new triplet',
  },
} satisfies Case<PostfixConfig>;
