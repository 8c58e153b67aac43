import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client asks for SMTPUTF8.',
  causes: ['malformed-message'],
  steps: [attempt({ mailArguments: ' SMTPUTF8', expect: '' })],
} satisfies Case<SendmailConfig>;
