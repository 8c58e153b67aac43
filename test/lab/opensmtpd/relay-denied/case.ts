import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'A stranger asks to relay.',
  causes: ['user-unknown'],
  steps: [attempt({ to: ['x@example.org'], expect: '550 Invalid recipient: <x@example.org>' })],
} satisfies Case<OpensmtpdConfig>;
