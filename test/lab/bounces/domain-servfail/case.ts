import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A domain whose name servers fail, until the queue gives up.',
  to: ['someone@servfail.example'],
  delayed: true,
  expect: [
    {
      recipient: 'someone@servfail.example',
      bounce: {
        postfix: 'failed - 4.4.3 dns-failure local',
        exim: 'failed - 5.0.0 queue-expired local',
        sendmail: 'failed 451 4.4.7 dns-failure local',
      },
      warning: {
        postfix: 'delayed - 4.4.3 dns-failure local',
        exim: 'delayed - 4.0.0 queue-expired local',
        sendmail: 'delayed 451 4.4.3 dns-failure local',
      },
      log: {
        postfix: 'delayed - 4.4.3 dns-failure local',
        exim: 'delayed - - dns-failure local; failed - - queue-expired local',
        sendmail: 'delayed - 4.4.3 dns-failure local',
      },
    },
  ],
} satisfies BounceCase;
