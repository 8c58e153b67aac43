import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client says FOO.',
  causes: ['protocol-error'],
  steps: [attempt({ from: null, say: ['FOO'], expect: '500 5.5.1 Command unrecognized: "FOO"' })],
} satisfies Case<SendmailConfig>;
