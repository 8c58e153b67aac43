import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'Too many NOOP commands.',
  causes: ['protocol-error'],
  config: { smtpd: { smtpd_junk_command_limit: '2', smtpd_hard_error_limit: '3' } },
  steps: [
    attempt({
      from: null,
      say: ['NOOP', 'NOOP', 'NOOP', 'NOOP', 'NOOP', 'NOOP', 'NOOP', 'NOOP'],
      expect: '',
    }),
  ],
} satisfies Case<PostfixConfig>;
