import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'HELO names with an address or an MX record.',
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    ...times(10, (index) =>
      attempt({
        helo: ['client.example.net', 'mx.example.com', 'remote.example', 'implicit.example', 'example.net'][
          index % 5
        ]!,
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A HELO name with an A or MX record passes, also one of another host.',
    success: '250',
    deterministic: 'the check asks only whether the name has a record',
  },
} satisfies Case<PostfixConfig>;
