import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'More errors than smtpd_hard_error_limit allows.',
  causes: ['protocol-error'],
  config: { smtpd: { smtpd_hard_error_limit: '3', smtpd_soft_error_limit: '1' } },
  steps: [
    attempt({
      from: null,
      say: ['FOO', 'BAR', 'BAZ', 'QUX'],
      expect: {
        '0': '502 5.5.2 Error: command not recognized',
        '3.6': '500 5.5.2 Error: command not recognized',
      },
    }),
  ],
} satisfies Case<PostfixConfig>;
