import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: without mx and address.',
  causes: ['sender-rejected'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@onlytxt.example', expect: '' })],
} satisfies Case<EximConfig>;
