import type { BounceCase } from '../sending/bounce-case.ts';

/** What a sender is told of a mail host that nobody can connect to, whatever happens to the attempt. */
export const unreachable = (recipient: string): Omit<BounceCase, 'provokes'> => ({
  to: [recipient],
  delayed: true,
  expect: [
    {
      recipient,
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
});
