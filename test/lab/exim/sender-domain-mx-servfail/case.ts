import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: mx servfail.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@mxservfail.example', expect: '' })],
} satisfies Case<EximConfig>;
