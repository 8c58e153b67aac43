import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'A filter that demands a PTR record.',
  causes: ['ptr-missing'],
  config: {
    filters: ['filter "rdns" phase connect match !rdns disconnect "550 no reverse DNS"'],
    listen: 'filter "rdns"',
  },
  steps: [attempt({ client: 'noptr', expect: '550' })],
} satisfies Case<OpensmtpdConfig>;
