import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'Sender callout: unknown.',
  causes: ['sender-rejected'],
  config: { rcpt: ['deny !verify = sender/callout=5s'] },
  steps: [attempt({ from: 'unknown@remote.example', expect: '' })],
} satisfies Case<EximConfig>;
