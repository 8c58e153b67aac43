import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes:
    'FEATURE(require_rdns): two PTR records, of which the second leads back: only the first is looked at.',
  causes: ['ptr-missing'],
  config: { mc: ["FEATURE(`require_rdns')"] },
  steps: [
    attempt({ client: 'twoPtrFirstWrong', expect: '451 4.1.8 Possibly forged hostname for 198.51.100.19' }),
  ],
} satisfies Case<SendmailConfig>;
