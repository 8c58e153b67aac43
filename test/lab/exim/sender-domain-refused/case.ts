import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: refused.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@x.refused.example', expect: '' })],
} satisfies Case<EximConfig>;
