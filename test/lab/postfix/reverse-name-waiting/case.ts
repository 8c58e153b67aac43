import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client without PTR tries again every second; nothing is changed in between.',
  causes: ['ptr-missing'],
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname' } },
  steps: [
    attempt({
      client: 'noptr',
      expect: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.11]',
    }),
    ...times(10, () => [
      wait(1),
      attempt({
        client: 'noptr',
        expect: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.11]',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Waiting does not help while the PTR record is missing.',
    success: '450 4.7.1',
    deterministic: 'always refused without a PTR record',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
