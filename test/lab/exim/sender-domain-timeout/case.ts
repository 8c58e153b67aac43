import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: timeout.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@x.timeout.example', expect: '451' })],
} satisfies Case<EximConfig>;
