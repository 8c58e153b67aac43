import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The address has two PTR records; one of the names points back.',
  config: { smtpd: { smtpd_client_restrictions: 'reject_unknown_client_hostname' } },
  steps: [...times(10, () => attempt({ client: 'twoPtr', expect: '', trial: true }))],
  experiment: {
    claim: 'Postfix takes one of two PTR names; here the resolver gives the one that points back first.',
    success: '250',
  },
} satisfies Case<PostfixConfig>;
