import { attempt, times, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The right password.',
  config: { login: true },
  steps: [
    ...times(5, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U='],
        expect: '235 Authentication succeeded',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'The right password is accepted.', success: '235', deterministic: 'always accepted' },
} satisfies Case<EximConfig>;
