import type { BounceCase } from '../../sending/bounce-case.ts';

export default {
  provokes: 'A recipient in the own domain that no local user answers to.',
  hosts: ['postfix', 'exim'],
  to: ['nobody-here@example.net'],
  expect: [
    {
      recipient: 'nobody-here@example.net',
      bounce: { postfix: 'failed - 5.1.1 user-unknown local', exim: 'failed - 5.0.0 user-unknown local' },
      log: { postfix: 'failed - 5.1.1 user-unknown local', exim: 'failed - - user-unknown local' },
    },
  ],
} satisfies BounceCase;
