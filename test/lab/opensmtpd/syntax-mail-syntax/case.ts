import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'The client says MAIL FROM:<a b@c>.',
  causes: ['sender-rejected'],
  steps: [attempt({ from: null, say: ['MAIL FROM:<a b@c>'], expect: '' })],
} satisfies Case<OpensmtpdConfig>;
