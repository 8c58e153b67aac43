import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'Three recipients of one message fail, each for another reason; a fourth gets it.',
  to: [
    'unknown@remote.example',
    'overquota@remote.example',
    'someone@nonexistent.example',
    'known@remote.example',
  ],
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
    {
      recipient: 'known@remote.example',
      log: 'delivered',
    },
  ],
} satisfies BounceCase;
