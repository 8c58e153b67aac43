import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A server that does not relay for the sender.',
  to: ['relay@remote.example'],
  expect: [
    {
      recipient: 'relay@remote.example',
      bounce: 'failed 554 5.7.1 relay-denied remote',
      log: {
        postfix: 'failed 554 5.7.1 relay-denied remote',
        exim: 'failed 554 5.7.1 relay-denied remote',
        sendmail: {
          '0': 'failed - 5.7.1 policy-rejected local',
          '8.17': 'failed 554 5.7.1 relay-denied remote',
        },
      },
    },
  ],
} satisfies BounceCase;
