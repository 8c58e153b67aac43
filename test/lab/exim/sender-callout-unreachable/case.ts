import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'Sender callout: unreachable.',
  causes: ['sender-rejected', 'connection-failed'],
  config: { rcpt: ['deny !verify = sender/callout=5s'] },
  steps: [attempt({ from: 'x@mxdown.example', expect: '' })],
} satisfies Case<EximConfig>;
