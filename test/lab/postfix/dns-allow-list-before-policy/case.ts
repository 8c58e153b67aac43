import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'permit_dnswl_client before a policy that defers: a listed client passes.',
  causes: ['recipient-restricted'],
  config: {
    smtpd: {
      smtpd_recipient_restrictions:
        'reject_unauth_destination,permit_dnswl_client wl.example,check_recipient_access static:{defer}',
    },
  },
  steps: [
    attempt({ client: 'neighbour', label: 'not listed', expect: '450 4.7.1' }),
    ...times(5, () => attempt({ expect: '2', trial: true })),
  ],
  experiment: {
    claim: 'A client in the DNS allow list skips what stands behind.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
