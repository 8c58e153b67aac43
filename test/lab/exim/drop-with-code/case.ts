import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL drops the connection with a code of its own.',
  causes: ['policy-rejected'],
  config: { rcpt: ['drop message = 550 5.7.1 dropped by policy'] },
  steps: [attempt({ expect: '550 5.7.1 dropped by policy' })],
} satisfies Case<EximConfig>;
