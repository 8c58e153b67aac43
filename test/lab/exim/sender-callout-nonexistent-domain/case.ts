import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'Sender callout: nonexistent domain.',
  causes: ['sender-rejected'],
  config: { rcpt: ['deny !verify = sender/callout=5s'] },
  steps: [attempt({ from: 'x@nowhere.example', expect: '' })],
} satisfies Case<EximConfig>;
