import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The recipient has no domain.',
  causes: ['bad-address'],
  steps: [attempt({ to: ['alice'], expect: '501 <alice>: recipient address must contain a domain' })],
} satisfies Case<EximConfig>;
