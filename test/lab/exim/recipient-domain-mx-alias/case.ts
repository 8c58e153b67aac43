import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = recipient for a domain to be relayed: mx alias.',
  causes: ['system-error'],
  config: { rcpt: ['deny !verify = recipient', 'accept'] },
  steps: [attempt({ to: ['x@mxtocname.example'], client: 'local', expect: '' })],
} satisfies Case<EximConfig>;
