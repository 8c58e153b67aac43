import { attempt, times, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The password is wrong.',
  causes: ['auth-failed'],
  config: { login: true },
  steps: [
    ...times(5, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlAHdyb25n'],
        expect: '535 Incorrect authentication data',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'The same wrong password gives the same refusal.',
    success: '535',
    deterministic: 'always refused',
  },
} satisfies Case<EximConfig>;
