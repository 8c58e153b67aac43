import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'AUTH without TLS where smtpd_tls_auth_only is set.',
  causes: ['protocol-error'],
  config: {
    smtpd: { smtpd_sasl_auth_enable: 'yes', smtpd_tls_auth_only: 'yes', smtpd_tls_security_level: 'may' },
  },
  steps: [
    ...times(3, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        expect: '',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Without TLS the right password is not taken.',
    success: '5',
    deterministic: 'AUTH is not offered before STARTTLS',
  },
} satisfies Case<PostfixConfig>;
