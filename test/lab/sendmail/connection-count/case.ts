import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'More connections at a time than ClientConn allows.',
  causes: ['too-many-connections'],
  config: {
    mc: ["FEATURE(`ratecontrol', `', `terminate')", "FEATURE(`conncontrol', `', `terminate')"],
    access: ['ClientConn:198.51.100.14	1'],
  },
  steps: [
    attempt({ client: 'neighbour', from: null, hold: true, expect: '2' }),
    attempt({ client: 'neighbour', expect: '421 4.3.2 Too many open connections.' }),
  ],
} satisfies Case<SendmailConfig>;
