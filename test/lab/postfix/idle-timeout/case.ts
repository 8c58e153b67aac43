import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client says nothing for smtpd_timeout seconds.',
  causes: ['connection-lost'],
  config: { smtpd: { smtpd_timeout: '2s' } },
  steps: [
    attempt({
      from: null,
      say: [{ listen: true }],
      expect: '421 4.4.2 mx.example.com Error: timeout exceeded',
    }),
  ],
} satisfies Case<PostfixConfig>;
