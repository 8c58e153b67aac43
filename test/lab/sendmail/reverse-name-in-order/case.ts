import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(require_rdns): in order.',
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [attempt({ client: 'good', expect: '2' })],
} satisfies Case<SendmailConfig>;
