import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'smtp_accept_max is reached.',
  causes: ['too-many-connections'],
  config: { main: ['smtp_accept_max = 1'] },
  steps: [
    attempt({ from: null, hold: true, expect: '2' }),
    attempt({ from: null, expect: '421 Too many concurrent SMTP connections; please try again later' }),
  ],
} satisfies Case<EximConfig>;
