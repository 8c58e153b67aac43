import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL defers at connect.',
  causes: ['greylisted'],
  config: { connect: ['defer message = come back later'] },
  steps: [attempt({ from: null, expect: '451' })],
} satisfies Case<EximConfig>;
