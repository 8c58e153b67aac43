import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A message above the limit that the remote server announces with SIZE.',
  to: ['someone@small.example'],
  size: 3000,
  expect: [
    {
      recipient: 'someone@small.example',
      bounce: {
        postfix: 'failed - 5.3.4 message-too-large local',
        exim: 'failed 552 5.3.4 message-too-large remote',
        sendmail: 'failed 552 5.3.4 message-too-large remote',
      },
      log: {
        postfix: 'failed - 5.3.4 message-too-large local',
        exim: 'failed 552 5.3.4 message-too-large remote',
        sendmail: { '0': 'failed - 5.0.0 ? local', '8.17': 'failed 552 5.3.4 message-too-large remote' },
      },
    },
  ],
} satisfies BounceCase;
