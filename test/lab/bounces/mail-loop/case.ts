import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A domain whose MX is the sending server, which does not serve it.',
  // Exim neither bounces nor retries: it freezes the message until an administrator looks at it.
  hosts: ['postfix', 'sendmail'],
  to: ['someone@mxsender.example'],
  expect: [
    {
      recipient: 'someone@mxsender.example',
      bounce: {
        postfix: 'failed - 5.4.6 routing-loop local',
        sendmail: 'failed 554 5.3.5 routing-loop local',
      },
      log: { postfix: 'failed - 5.4.6 routing-loop local', sendmail: 'failed - 5.3.5 system-error local' },
    },
  ],
} satisfies BounceCase;
