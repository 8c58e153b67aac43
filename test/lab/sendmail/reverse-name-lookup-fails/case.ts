import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(require_rdns): lookup fails.',
  causes: ['ptr-missing'],
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [attempt({ client: 'reverseServfail', expect: '' })],
} satisfies Case<SendmailConfig>;
