import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(require_rdns): without address.',
  causes: ['ptr-missing'],
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [attempt({ client: 'ptrWithoutA', expect: '' })],
} satisfies Case<SendmailConfig>;
