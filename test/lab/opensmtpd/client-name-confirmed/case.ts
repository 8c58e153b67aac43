import { attempt, times, type Case } from '../../case.ts';
import type { OpensmtpdConfig } from '../../hosts/opensmtpd.ts';

export default {
  provokes: 'A filter that demands a confirmed name; the client has one.',
  config: {
    filters: ['filter "fcrdns" phase connect match !fcrdns disconnect "550 no FCrDNS"'],
    listen: 'filter "fcrdns"',
  },
  steps: [...times(5, () => attempt({ expect: '2', trial: true }))],
  experiment: {
    claim: 'A client with a confirmed name passes.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<OpensmtpdConfig>;
