import { attempt, type Case } from '../../case.ts';
import type { DovecotConfig } from '../../hosts/dovecot.ts';

export default {
  provokes: 'A mailbox that does not exist.',
  causes: ['user-unknown'],
  steps: [
    attempt({
      verb: 'LHLO',
      to: ['nobody-here@example.com'],
      expect: "550 5.1.1 <nobody-here@example.com> User doesn't exist: nobody-here@example.com",
    }),
  ],
} satisfies Case<DovecotConfig>;
