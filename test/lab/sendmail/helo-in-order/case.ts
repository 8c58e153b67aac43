import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'FEATURE(block_bad_helo): EHLO client.example.net.',
  config: { mc: ["FEATURE(`block_bad_helo')"] },
  steps: [attempt({ helo: 'client.example.net', expect: '' })],
} satisfies Case<SendmailConfig>;
