import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'A mailbox that does not exist.',
  causes: ['user-unknown'],
  steps: [
    attempt({ to: ['nobody-here@example.com'], expect: '550 Invalid recipient: <nobody-here@example.com>' }),
  ],
} satisfies Case<OpensmtpdConfig>;
