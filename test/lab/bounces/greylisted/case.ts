import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A recipient that is greylisted longer than the queue waits.',
  to: ['later@remote.example'],
  delayed: true,
  expect: [
    {
      recipient: 'later@remote.example',
      bounce: 'failed 451 4.7.1 greylisted remote',
      warning: 'delayed 451 4.7.1 greylisted remote',
      log: {
        postfix: 'delayed 451 4.7.1 greylisted remote',
        exim: 'delayed 451 4.7.1 greylisted remote; failed - - queue-expired local',
        sendmail: 'delayed 451 4.7.1 greylisted remote',
      },
    },
  ],
} satisfies BounceCase;
