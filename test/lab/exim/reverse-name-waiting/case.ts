import { attempt, times, wait, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A client without PTR tries again every second.',
  causes: ['policy-rejected'],
  config: { rcpt: ['deny !verify = reverse_host_lookup'] },
  steps: [...times(5, () => [wait(1), attempt({ client: 'noptr', expect: '550', trial: true })])],
  experiment: {
    claim: 'Waiting does not help while the PTR record is missing.',
    success: '550',
    deterministic: 'always refused',
  },
  slow: true,
} satisfies Case<EximConfig>;
