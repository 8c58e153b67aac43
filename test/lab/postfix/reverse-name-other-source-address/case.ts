import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The host leaves by another of its addresses, one with a PTR record.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    attempt({
      client: 'noptr',
      expect: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.11]',
    }),
    ...times(5, () => attempt({ client: 'good', helo: 'noptr.example.net', expect: '2', trial: true })),
  ],
  experiment: {
    claim: 'Sent from an address with a PTR record, the same mail passes.',
    success: '250',
    deterministic: 'the address of the connection decides',
  },
} satisfies Case<PostfixConfig>;
