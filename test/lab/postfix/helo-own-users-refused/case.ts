import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes:
    'HELO check before permit_sasl_authenticated: a logged-in client with an unknown name is refused.',
  causes: ['helo-rejected'],
  config: {
    smtpd: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname', smtpd_sasl_auth_enable: 'yes' },
  },
  steps: [
    ...times(3, () =>
      attempt({
        helo: 'laptop.nowhere.example',
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        expect: '450 4.7.1 <laptop.nowhere.example>: Helo command rejected: Host not found',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'A logged-in client is refused when nothing permits it first.',
    success: '450 4.7.1',
    deterministic: 'the login is not looked at',
  },
} satisfies Case<PostfixConfig>;
