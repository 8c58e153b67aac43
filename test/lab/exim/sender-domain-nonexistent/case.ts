import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = sender: nonexistent.',
  causes: ['sender-rejected'],
  config: { rcpt: ['deny !verify = sender'] },
  steps: [attempt({ from: 'x@nowhere.example', expect: '550' })],
} satisfies Case<EximConfig>;
