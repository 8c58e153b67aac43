import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = recipient for a domain to be relayed: mx without address.',
  causes: ['domain-not-found'],
  config: { rcpt: ['deny !verify = recipient', 'accept'] },
  steps: [attempt({ to: ['x@mxwithouta.example'], client: 'local', expect: '' })],
} satisfies Case<EximConfig>;
