import { attempt, times, wait, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The same missing mailbox again, from other senders.',
  causes: ['user-unknown'],
  steps: [
    ...times(5, (index) => [
      wait(0.3),
      attempt({
        to: ['nobody-here@example.com'],
        from: `sender${index}@example.net`,
        expect: '550 5.1.1 <nobody-here@example.com>... User unknown',
        trial: true,
      }),
    ]),
  ],
  experiment: {
    claim: 'Sending again, or from another sender, gives the same refusal.',
    success: '550 5.1.1',
    deterministic: 'always refused',
  },
} satisfies Case<SendmailConfig>;
