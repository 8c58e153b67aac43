import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL drops at connect.',
  causes: ['?', 'policy-rejected'],
  config: { connect: ['drop message = go away'] },
  steps: [attempt({ from: null, expect: '55' })],
} satisfies Case<EximConfig>;
