import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: mx is this server.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@mxloop.example', expect: '' })],
} satisfies Case<EximConfig>;
