import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(require_rdns): mismatch.',
  causes: ['ptr-missing'],
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [attempt({ client: 'mismatch', expect: '' })],
} satisfies Case<SendmailConfig>;
