import { attempt, times, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The client logs in and relays.',
  config: { login: true },
  steps: [
    ...times(5, () =>
      attempt({
        from: 'alice@example.com',
        to: ['x@example.org'],
        first: ['AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U='],
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'A logged-in client may relay.', success: '250', deterministic: 'always accepted' },
} satisfies Case<EximConfig>;
