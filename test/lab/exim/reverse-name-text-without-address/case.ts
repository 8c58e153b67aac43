import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = reverse_host_lookup with a text of the administrator: without address.',
  causes: ['ptr-missing'],
  config: {
    rcpt: [
      'deny message = Reverse DNS lookup failed for host $sender_host_address',
      '     !verify = reverse_host_lookup',
    ],
  },
  steps: [attempt({ client: 'ptrWithoutA', expect: '550' })],
} satisfies Case<EximConfig>;
