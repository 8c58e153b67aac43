import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: mx is address.',
  causes: ['dns-failure'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@mxisaddress.example', expect: '' })],
} satisfies Case<EximConfig>;
