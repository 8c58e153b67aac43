import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL denies without a text.',
  causes: ['policy-rejected'],
  config: { rcpt: ['deny'] },
  steps: [attempt({ expect: '550 Administrative prohibition' })],
} satisfies Case<EximConfig>;
