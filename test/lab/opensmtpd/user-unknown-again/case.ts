import { attempt, times, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The same missing mailbox again, from other senders.',
  causes: ['user-unknown'],
  steps: [
    ...times(5, (index) =>
      attempt({
        to: ['nobody-here@example.com'],
        from: `sender${index}@example.net`,
        expect: '550 Invalid recipient',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Sending again, or from another sender, gives the same refusal.',
    success: '550',
    deterministic: 'always refused',
  },
} satisfies Case<OpensmtpdConfig>;
