import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = recipient for a domain to be relayed: servfail.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = recipient', 'accept'] },
  steps: [attempt({ to: ['x@x.servfail.example'], client: 'local', expect: '' })],
} satisfies Case<EximConfig>;
