import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes:
    'verify = reverse_host_lookup: two PTR records, of which the second leads back: each is looked at.',
  config: { rcpt: ['deny !verify = reverse_host_lookup'] },
  steps: [attempt({ client: 'twoPtrFirstWrong', expect: '250' })],
} satisfies Case<EximConfig>;
