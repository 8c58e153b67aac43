import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side lists one client before the check; relaying stays refused.',
  causes: ['relay-denied'],
  config: {
    smtpd: {
      smtpd_client_restrictions:
        'check_client_access inline:{198.51.100.11=OK},reject_unknown_reverse_client_hostname',
    },
  },
  steps: [
    attempt({
      client: 'noptr',
      label: 'relay attempt of the exempt client',
      to: ['user@example.org'],
      expect: '454 4.7.1 <user@example.org>: Relay access denied',
    }),
    ...times(5, () => attempt({ client: 'noptr', expect: '2', trial: true })),
  ],
  experiment: {
    claim: 'A client listed before the check passes.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
