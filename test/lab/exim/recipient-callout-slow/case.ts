import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'Recipient callout: slow.',
  causes: ['system-error', 'connection-lost'],
  config: { rcpt: ['deny !verify = recipient/callout=5s', 'accept'] },
  steps: [attempt({ to: ['slow@remote.example'], client: 'local', expect: '' })],
  slow: true,
} satisfies Case<EximConfig>;
