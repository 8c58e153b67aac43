import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'Recipient callout: unknown.',
  causes: ['user-unknown'],
  config: { rcpt: ['deny !verify = recipient/callout=5s', 'accept'] },
  steps: [attempt({ to: ['unknown@remote.example'], client: 'local', expect: '' })],
} satisfies Case<EximConfig>;
