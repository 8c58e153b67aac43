import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = reverse_host_lookup with a text of the administrator: lookup fails.',
  causes: ['system-error'],
  config: {
    rcpt: [
      'deny message = Reverse DNS lookup failed for host $sender_host_address',
      '     !verify = reverse_host_lookup',
    ],
  },
  steps: [attempt({ client: 'reverseServfail', expect: '451' })],
} satisfies Case<EximConfig>;
