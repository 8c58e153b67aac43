import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client with a mismatch tries again every second.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [
    attempt({
      client: 'mismatch',
      expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.12]',
    }),
    ...times(10, () => [
      wait(1),
      attempt({
        client: 'mismatch',
        expect: '450 4.7.25 Client host rejected: cannot find your hostname, [198.51.100.12]',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Waiting does not help while the records disagree.',
    success: '450 4.7.25',
    deterministic: 'always refused while the records disagree',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
