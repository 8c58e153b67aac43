import { attempt, times, type Case } from '../../case.ts';
import type { DovecotConfig } from '../../hosts/dovecot.ts';

export default {
  provokes: 'A mailbox of 10 kB gets messages of 4 kB until it is full.',
  causes: ['mailbox-full'],
  config: { quota: '10K' },
  steps: [
    attempt({
      verb: 'LHLO',
      to: ['bob@example.com'],
      body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(60)}`,
      label: 'message 1 of 4 kB',
      expect: '',
    }),
    attempt({
      verb: 'LHLO',
      to: ['bob@example.com'],
      body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(60)}`,
      label: 'message 2 of 4 kB',
      expect: '',
    }),
    attempt({
      verb: 'LHLO',
      to: ['bob@example.com'],
      body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(60)}`,
      label: 'message 3 of 4 kB',
      expect: '',
    }),
    ...times(3, () =>
      attempt({
        verb: 'LHLO',
        to: ['bob@example.com'],
        body: `Subject: t\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(60)}`,
        expect: '552 5.2.2 <bob@example.com> Quota exceeded (mailbox for user is full)',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Once the mailbox is full, every message is refused.',
    success: '552 5.2.2',
    deterministic: 'refused until somebody makes room',
  },
} satisfies Case<DovecotConfig>;
