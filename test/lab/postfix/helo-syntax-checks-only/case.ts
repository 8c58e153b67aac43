import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side keeps only the syntax checks.',
  config: {
    smtpd: { smtpd_helo_restrictions: 'reject_invalid_helo_hostname,reject_non_fqdn_helo_hostname' },
  },
  steps: [...times(5, () => attempt({ helo: 'mail.nowhere.example', expect: '2', trial: true }))],
  experiment: {
    claim: 'With the syntax checks alone an unknown name passes.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
