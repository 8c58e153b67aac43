import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A mail host that never answers, until the queue gives up.',
  to: ['someone@mxsilent.example'],
  delayed: true,
  expect: [
    {
      recipient: 'someone@mxsilent.example',
      bounce: {
        postfix: 'failed - 4.4.1 connection-failed local',
        exim: 'failed - 5.0.0 queue-expired local',
        sendmail: 'failed - 4.4.7 connection-failed local',
      },
      warning: {
        postfix: 'delayed - 4.4.1 connection-failed local',
        exim: 'delayed - 4.0.0 queue-expired local',
        sendmail: 'delayed - 4.4.1 connection-failed local',
      },
      log: {
        postfix: 'delayed - 4.4.1 connection-failed local',
        exim: 'delayed - - connection-failed local; failed - - queue-expired local',
        sendmail: {
          '0': 'delayed - 4.0.0 connection-failed local',
          '8.17': 'delayed - 4.4.1 connection-failed local',
        },
      },
    },
  ],
} satisfies BounceCase;
