import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = reverse_host_lookup: without address.',
  causes: ['policy-rejected'],
  config: { rcpt: ['deny !verify = reverse_host_lookup'] },
  steps: [attempt({ client: 'ptrWithoutA', expect: '550' })],
} satisfies Case<EximConfig>;
