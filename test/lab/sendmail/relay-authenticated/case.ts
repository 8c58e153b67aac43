import { attempt, times, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client logs in and relays.',
  config: { mc: ["TRUST_AUTH_MECH(`PLAIN LOGIN')", "define(`confAUTH_MECHANISMS', `PLAIN LOGIN')"] },
  steps: [
    ...times(5, () =>
      attempt({
        from: 'alice@example.com',
        to: ['x@example.org'],
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        expect: '2',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'A logged-in client may relay.', success: '250', deterministic: 'always accepted' },
} satisfies Case<SendmailConfig>;
