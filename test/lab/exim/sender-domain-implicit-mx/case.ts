import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: implicit mx.',
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@implicit.example', expect: '2' })],
} satisfies Case<EximConfig>;
