import { attempt, type Case } from '../../case.ts';
import type { DovecotConfig } from '../../hosts/dovecot.ts';

export default {
  provokes: 'A mailbox that exists.',
  steps: [attempt({ verb: 'LHLO', body: 'Subject: t\r\n\r\nhi', expect: '250' })],
} satisfies Case<DovecotConfig>;
