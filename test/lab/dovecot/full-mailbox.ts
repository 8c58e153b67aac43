import { attempt, times, type Attempt } from '../case.ts';

const letter = {
  verb: 'LHLO',
  to: ['bob@example.com'],
  body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(60)}`,
} as const;

/** Three messages of 4 kB into a mailbox of 10 kB, then three trials that each meet `reply`. */
export const fillMailbox = (reply: string): Attempt[] => [
  ...times(3, (index) => attempt({ ...letter, label: `message ${index + 1} of 4 kB`, expect: '' })),
  ...times(3, () => attempt({ ...letter, expect: reply, trial: true })),
];
