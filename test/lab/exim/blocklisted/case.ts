import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client stands in a DNS block list.',
  causes: ['policy-rejected'],
  config: { rcpt: ['deny dnslists = bl.example'] },
  steps: [attempt({ client: 'listed', expect: '550' })],
} satisfies Case<EximConfig>;
