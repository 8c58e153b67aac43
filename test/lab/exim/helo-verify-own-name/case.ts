import { attempt, times, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = helo: the HELO name belongs to the client.',
  config: { rcpt: ['deny !verify = helo'] },
  steps: [...times(5, () => attempt({ expect: '2', trial: true }))],
  experiment: {
    claim: 'A HELO name that resolves to the client address passes.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<EximConfig>;
