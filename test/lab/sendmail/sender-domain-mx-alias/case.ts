import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: mx alias.',
  steps: [attempt({ from: 'x@mxtocname.example', expect: '' })],
} satisfies Case<SendmailConfig>;
