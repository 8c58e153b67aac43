import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'A mailbox that exists.',
  steps: [attempt({ expect: '2' })],
} satisfies Case<OpensmtpdConfig>;
