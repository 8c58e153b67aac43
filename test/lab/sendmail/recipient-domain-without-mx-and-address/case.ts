import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'A trusted client relays; the recipient domain: without mx and address.',
  config: { access: ['Connect:127.0.0.1	RELAY'] },
  steps: [attempt({ to: ['x@onlytxt.example'], client: 'local', expect: '' })],
} satisfies Case<SendmailConfig>;
