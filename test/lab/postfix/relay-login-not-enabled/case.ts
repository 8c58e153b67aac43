import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The client has a login, but SASL is not enabled at this port.',
  causes: ['protocol-error'],
  steps: [
    ...times(3, () =>
      attempt({
        to: ['user@example.org'],
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        from: 'alice@example.com',
        expect: '503 5.5.1 Error: authentication not enabled',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A login does not help at a port without smtpd_sasl_auth_enable.',
    success: '503 5.5.1',
    deterministic: 'always refused',
  },
} satisfies Case<PostfixConfig>;
