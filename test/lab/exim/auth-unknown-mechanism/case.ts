import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A mechanism that is not offered.',
  causes: ['auth-failed'],
  config: { login: true },
  steps: [attempt({ from: null, first: ['AUTH CRAM-MD5'], expect: '504' })],
} satisfies Case<EximConfig>;
