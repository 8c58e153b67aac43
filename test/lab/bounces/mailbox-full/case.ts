import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A mailbox over its quota, refused for good.',
  to: ['overquota@remote.example'],
  expect: [
    {
      recipient: 'overquota@remote.example',
      bounce: 'failed 552 5.2.2 mailbox-full remote',
      log: {
        postfix: 'failed 552 5.2.2 mailbox-full remote',
        exim: 'failed 552 5.2.2 mailbox-full remote',
        sendmail: {
          '0': 'failed - 5.2.2 mailbox-full local',
          '8.17': 'failed 552 5.2.2 mailbox-full remote',
        },
      },
    },
  ],
} satisfies BounceCase;
