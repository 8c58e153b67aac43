import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A stranger asks to relay.',
  causes: ['relay-denied'],
  steps: [attempt({ to: ['x@example.org'], expect: '550 5.7.1 <x@example.org>... Relaying denied' })],
} satisfies Case<SendmailConfig>;
