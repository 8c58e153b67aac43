import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'The milter cannot be reached (F=T).',
  causes: ['system-down'],
  config: { mc: ["INPUT_MAIL_FILTER(`x', `S=inet:9@127.0.0.1, F=T')"] },
  steps: [attempt({ expect: '451 4.' })],
} satisfies Case<SendmailConfig>;
