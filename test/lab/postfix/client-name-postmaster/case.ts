import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client with a mismatch writes to the bare postmaster.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    attempt({
      client: 'mismatch',
      label: 'to alice',
      expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.12]',
    }),
    ...times(5, () =>
      attempt({ client: 'mismatch', label: 'to postmaster', to: ['postmaster'], expect: '2', trial: true }),
    ),
  ],
  experiment: {
    claim: 'Mail to the bare postmaster passes.',
    success: '250',
    deterministic: 'postmaster is accepted before the restrictions',
  },
} satisfies Case<PostfixConfig>;
