import type { BounceCase } from '../../sending/bounce-case.ts';
import hostUnknown from '../host-unknown/case.ts';
import mailboxFull from '../mailbox-full/case.ts';
import userUnknown from '../user-unknown/case.ts';

export default {
  provokes: 'Three recipients of one message fail, each for another reason; a fourth gets it.',
  to: [...userUnknown.to, ...mailboxFull.to, ...hostUnknown.to, 'known@remote.example'],
  // Each is told of as if it were alone.
  expect: [
    ...hostUnknown.expect,
    ...userUnknown.expect,
    ...mailboxFull.expect,
    { recipient: 'known@remote.example', log: 'delivered' },
  ],
} satisfies BounceCase;
