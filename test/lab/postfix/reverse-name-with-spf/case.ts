import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client without PTR sends for a domain whose SPF record lists it.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    ...times(5, (index) =>
      attempt({
        client: 'noptr',
        from: `sender${index}@example.net`,
        expect: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.11]',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'An SPF record that lists the address changes nothing.',
    success: '450 4.7.1',
    deterministic: 'SPF is not looked at',
  },
} satisfies Case<PostfixConfig>;
