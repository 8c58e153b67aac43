import { attempt, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes:
    'A filter that demands a confirmed name: two PTR records, of which the second leads back: only the first is looked at.',
  causes: ['ptr-missing'],
  config: {
    filters: ['filter "fcrdns" phase connect match !fcrdns disconnect "550 no FCrDNS"'],
    listen: 'filter "fcrdns"',
  },
  steps: [attempt({ client: 'twoPtrFirstWrong', expect: '550 no FCrDNS' })],
} satisfies Case<OpensmtpdConfig>;
