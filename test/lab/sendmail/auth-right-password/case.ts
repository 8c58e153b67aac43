import { attempt, times, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The right password.',
  config: { mc: ["TRUST_AUTH_MECH(`PLAIN LOGIN')", "define(`confAUTH_MECHANISMS', `PLAIN LOGIN')"] },
  steps: [
    ...times(5, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QgaG9yc2U='],
        expect: '235 2.0.0 OK Authenticated',
        trial: true,
      }),
    ),
  ],
  experiment: { claim: 'The right password is accepted.', success: '235', deterministic: 'always accepted' },
} satisfies Case<SendmailConfig>;
