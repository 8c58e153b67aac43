import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: mx down.',
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@mxdown.example', expect: '2' })],
} satisfies Case<EximConfig>;
