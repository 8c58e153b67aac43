import { attempt, times, wait, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A client without PTR tries again every second.',
  causes: ['ptr-missing'],
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [...times(5, () => [wait(1), attempt({ client: 'noptr', expect: '550 5.7.1', trial: true })])],
  experiment: {
    claim: 'Waiting does not help while the PTR record is missing.',
    success: '550 5.7.1',
    deterministic: 'always refused',
  },
  slow: true,
} satisfies Case<SendmailConfig>;
