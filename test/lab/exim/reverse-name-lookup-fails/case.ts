import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = reverse_host_lookup: lookup fails.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = reverse_host_lookup'] },
  steps: [attempt({ client: 'reverseServfail', expect: '451' })],
} satisfies Case<EximConfig>;
