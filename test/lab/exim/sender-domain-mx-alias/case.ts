import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: mx alias.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@mxtocname.example', expect: '' })],
} satisfies Case<EximConfig>;
