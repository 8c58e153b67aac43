import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A local mailbox over its quota.',
  hosts: ['exim'],
  to: ['bob@example.net'],
  size: 3000,
  delayed: true,
  expect: [
    {
      recipient: 'bob@example.net',
      bounce: 'failed - 5.0.0 mailbox-full local',
      warning: 'delayed - 4.0.0 mailbox-full local',
      log: 'delayed - - mailbox-full local; failed - - queue-expired local',
    },
  ],
} satisfies BounceCase;
