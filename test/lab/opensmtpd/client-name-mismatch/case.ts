import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'A filter that demands a confirmed name.',
  causes: ['ptr-missing'],
  config: {
    filters: ['filter "fcrdns" phase connect match !fcrdns disconnect "550 no FCrDNS"'],
    listen: 'filter "fcrdns"',
  },
  steps: [attempt({ client: 'mismatch', expect: '550' })],
} satisfies Case<OpensmtpdConfig>;
