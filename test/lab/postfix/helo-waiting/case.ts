import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A client whose HELO name does not exist tries again every second.',
  causes: ['helo-rejected'],
  config: { smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' } },
  steps: [
    ...times(10, () => [
      wait(1),
      attempt({
        helo: 'mail.nowhere.example',
        expect: '450 4.7.1 <mail.nowhere.example>: Helo command rejected: Host not found',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Waiting does not help while the HELO name has no record.',
    success: '450 4.7.1',
    deterministic: 'always refused without a record',
  },
  slow: true,
} satisfies Case<PostfixConfig>;
