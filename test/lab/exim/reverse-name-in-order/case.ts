import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = reverse_host_lookup: in order.',
  config: { rcpt: ['deny !verify = reverse_host_lookup'] },
  steps: [attempt({ client: 'good', expect: '2' })],
} satisfies Case<EximConfig>;
