import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL defers at connect without a text.',
  causes: ['system-error'],
  config: { connect: ['defer'] },
  steps: [attempt({ from: null, expect: '451 Temporary local problem' })],
} satisfies Case<EximConfig>;
