import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL defers without a text.',
  causes: ['system-error'],
  config: { rcpt: ['defer'] },
  steps: [attempt({ expect: '451 Temporary local problem - please try later' })],
} satisfies Case<EximConfig>;
