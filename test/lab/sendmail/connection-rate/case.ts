import { attempt, times, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'More connections in a minute than ClientRate allows.',
  causes: ['too-many-connections'],
  config: {
    mc: ["FEATURE(`ratecontrol', `', `terminate')", "FEATURE(`conncontrol', `', `terminate')"],
    access: ['ClientRate:198.51.100.10	1'],
  },
  steps: [
    attempt({ expect: '2' }),
    ...times(3, () => attempt({ expect: '421 4.3.2 Connection rate limit exceeded.', trial: true })),
  ],
  experiment: {
    claim: 'Over the limit every connection is refused.',
    success: '421 4.3.2',
    deterministic: 'refused until the minute is over',
  },
} satisfies Case<SendmailConfig>;
