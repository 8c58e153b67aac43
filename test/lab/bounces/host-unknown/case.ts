import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A domain that does not exist.',
  to: ['someone@nonexistent.example'],
  expect: [
    {
      recipient: 'someone@nonexistent.example',
      bounce: {
        postfix: 'failed - 5.4.4 domain-not-found local',
        exim: 'failed - 5.0.0 domain-not-found local',
        sendmail: 'failed 550 5.1.2 domain-not-found local',
      },
      log: {
        postfix: 'failed - 5.4.4 domain-not-found local',
        exim: 'failed - - domain-not-found local',
        sendmail: 'failed - 5.1.2 domain-not-found local',
      },
    },
  ],
} satisfies BounceCase;
