import { attempt, times, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The password is wrong.',
  causes: ['auth-failed'],
  config: { mc: ["TRUST_AUTH_MECH(`PLAIN LOGIN')", "define(`confAUTH_MECHANISMS', `PLAIN LOGIN')"] },
  steps: [
    ...times(5, () =>
      attempt({
        from: null,
        first: ['AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHdyb25n'],
        expect: '535 5.7.0 authentication failed',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'The same wrong password gives the same refusal.',
    success: '535',
    deterministic: 'always refused',
  },
} satisfies Case<SendmailConfig>;
