import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A server that ends the connection at RCPT, until the queue gives up.',
  to: ['someone@dropping.example'],
  delayed: true,
  expect: [
    {
      recipient: 'someone@dropping.example',
      bounce: {
        postfix: 'failed - 4.4.2 connection-lost local',
        exim: 'failed - 5.0.0 queue-expired local',
        sendmail: {
          '0': 'failed 451 4.4.1 connection-lost local',
          '8.18': 'failed 451 4.4.2 connection-lost local',
        },
      },
      warning: {
        postfix: 'delayed - 4.4.2 connection-lost local',
        exim: 'delayed - 4.0.0 queue-expired local',
        sendmail: {
          '0': 'delayed 451 4.4.1 connection-lost local',
          '8.18': 'delayed 451 4.4.2 connection-lost local',
        },
      },
      log: {
        postfix: 'delayed - 4.4.2 connection-lost local',
        exim: 'delayed - - connection-lost -; delayed - - connection-lost local; failed - - queue-expired local',
        sendmail: {
          '0': 'delayed - 4.4.2 connection-lost local; delayed - 4.0.0 connection-lost local',
          '8.17': 'delayed 421 4.4.2 connection-lost remote; delayed - 4.4.2 connection-lost local',
          '8.18': 'delayed - 4.4.2 connection-lost local',
        },
      },
    },
  ],
} satisfies BounceCase;
