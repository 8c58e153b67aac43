import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(block_bad_helo): EHLO mx.example.com.',
  config: { mc: ["FEATURE(`block_bad_helo')"] },
  steps: [attempt({ helo: 'mx.example.com', expect: '' })],
} satisfies Case<SendmailConfig>;
