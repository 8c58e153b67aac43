import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL defers with a code of its own.',
  causes: ['greylisted'],
  config: { rcpt: ['defer message = 450 4.7.1 <$local_part@$domain>: try again in 5 minutes'] },
  steps: [attempt({ expect: '450 4.7.1 <alice@example.com>: try again in 5 minutes' })],
} satisfies Case<EximConfig>;
