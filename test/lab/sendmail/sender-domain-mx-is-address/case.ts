import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The sender domain: mx is address.',
  steps: [attempt({ from: 'x@mxisaddress.example', expect: '' })],
} satisfies Case<SendmailConfig>;
