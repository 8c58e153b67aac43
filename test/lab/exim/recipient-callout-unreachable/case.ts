import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'Recipient callout: unreachable.',
  causes: ['system-error', 'connection-failed'],
  config: { rcpt: ['deny !verify = recipient/callout=5s', 'accept'] },
  steps: [attempt({ to: ['x@mxdown.example'], client: 'local', expect: '' })],
} satisfies Case<EximConfig>;
