import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = recipient for a domain to be relayed: null mx.',
  causes: ['null-mx'],
  config: { rcpt: ['deny !verify = recipient', 'accept'] },
  steps: [attempt({ to: ['x@nullmx.example'], client: 'local', expect: '' })],
} satisfies Case<EximConfig>;
