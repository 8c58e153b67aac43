import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A full mailbox that is refused for now until the queue gives up.',
  to: ['full@remote.example'],
  delayed: true,
  expect: [
    {
      recipient: 'full@remote.example',
      bounce: 'failed 452 4.2.2 mailbox-full remote',
      warning: 'delayed 452 4.2.2 mailbox-full remote',
      log: {
        postfix: 'delayed 452 4.2.2 mailbox-full remote',
        exim: 'delayed 452 4.2.2 mailbox-full remote; failed - - queue-expired local',
        sendmail: 'delayed 452 4.2.2 mailbox-full remote',
      },
    },
  ],
} satisfies BounceCase;
