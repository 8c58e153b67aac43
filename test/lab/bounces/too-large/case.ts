import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A message that the remote server refuses for its size after it got it.',
  to: ['large@remote.example'],
  size: 3000,
  expect: [
    {
      recipient: 'large@remote.example',
      bounce: 'failed 552 5.3.4 message-too-large remote',
      log: {
        postfix: 'failed 552 5.3.4 message-too-large remote',
        exim: 'failed 552 5.3.4 message-too-large remote',
        sendmail: { '0': 'failed - 5.0.0 ? local', '8.17': 'failed 552 5.3.4 message-too-large remote' },
      },
    },
  ],
} satisfies BounceCase;
