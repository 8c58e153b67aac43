import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(block_bad_helo): EHLO [127.0.0.1].',
  config: { mc: ["FEATURE(`block_bad_helo')"] },
  steps: [attempt({ helo: '[127.0.0.1]', expect: '' })],
} satisfies Case<SendmailConfig>;
