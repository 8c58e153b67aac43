import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The receiving side exempts the name before the check.',
  config: {
    smtpd: {
      smtpd_helo_restrictions:
        'check_helo_access inline:{mail.nowhere.example=OK},reject_unknown_helo_hostname',
    },
  },
  steps: [...times(5, () => attempt({ helo: 'mail.nowhere.example', expect: '2', trial: true }))],
  experiment: { claim: 'An exempted HELO name passes.', success: '250', deterministic: 'always accepted' },
} satisfies Case<PostfixConfig>;
