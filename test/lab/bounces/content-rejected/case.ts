import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A message that a content filter of the remote server refuses.',
  to: ['spam@remote.example'],
  expect: [
    {
      recipient: 'spam@remote.example',
      bounce: 'failed 554 5.7.1 content-spam remote',
      log: {
        postfix: 'failed 554 5.7.1 content-spam remote',
        exim: 'failed 554 5.7.1 content-spam remote',
        sendmail: { '0': 'failed - 5.0.0 ? local', '8.17': 'failed 554 5.7.1 content-spam remote' },
      },
    },
  ],
} satisfies BounceCase;
