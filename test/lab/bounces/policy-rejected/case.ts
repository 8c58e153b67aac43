import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A refusal by policy without a further reason.',
  to: ['policy@remote.example'],
  expect: [
    {
      recipient: 'policy@remote.example',
      bounce: 'failed 550 5.7.1 policy-rejected remote',
      log: {
        postfix: 'failed 550 5.7.1 policy-rejected remote',
        exim: 'failed 550 5.7.1 policy-rejected remote',
        sendmail: {
          '0': 'failed - 5.7.1 policy-rejected local',
          '8.17': 'failed 550 5.7.1 policy-rejected remote',
        },
      },
    },
  ],
} satisfies BounceCase;
