import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL defers with a text of its own.',
  causes: ['greylisted'],
  config: { rcpt: ['defer message = Greylisted, please try again later'] },
  steps: [attempt({ expect: '451 Greylisted, please try again later' })],
} satisfies Case<EximConfig>;
