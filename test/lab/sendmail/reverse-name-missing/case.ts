import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(require_rdns): missing.',
  causes: ['ptr-missing'],
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [attempt({ client: 'noptr', expect: '550 5.7.1' })],
} satisfies Case<SendmailConfig>;
