import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The client stands in a DNS block list.',
  causes: ['ip-blocklisted'],
  config: { mc: ["FEATURE(`dnsbl', `bl.example')"] },
  steps: [attempt({ client: 'listed', expect: '55' })],
} satisfies Case<SendmailConfig>;
