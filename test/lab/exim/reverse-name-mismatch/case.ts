import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = reverse_host_lookup: mismatch.',
  causes: ['policy-rejected'],
  config: { rcpt: ['deny !verify = reverse_host_lookup'] },
  steps: [attempt({ client: 'mismatch', expect: '550 Administrative prohibition' })],
} satisfies Case<EximConfig>;
