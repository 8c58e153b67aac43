import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'A message for a mailbox that exists.',
  steps: [attempt({ body: 'Subject: t\r\n\r\nhi', expect: '2' })],
} satisfies Case<EximConfig>;
