import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A recipient that the remote server does not know.',
  to: ['unknown@remote.example'],
  expect: [
    {
      recipient: 'unknown@remote.example',
      bounce: 'failed 550 5.1.1 user-unknown remote',
      log: {
        postfix: 'failed 550 5.1.1 user-unknown remote',
        exim: 'failed 550 5.1.1 user-unknown remote',
        sendmail: {
          '0': 'failed - 5.1.1 user-unknown local',
          '8.17': 'failed 550 5.1.1 user-unknown remote',
        },
      },
    },
  ],
} satisfies BounceCase;
