import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The sender has no domain.',
  causes: ['bad-address'],
  steps: [attempt({ from: 'bob', expect: '501 <bob>: sender address must contain a domain' })],
} satisfies Case<EximConfig>;
