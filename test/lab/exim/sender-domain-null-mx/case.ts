import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: null mx.',
  causes: ['sender-rejected'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@nullmx.example', expect: '' })],
} satisfies Case<EximConfig>;
