import { attempt, times, type Case } from '../../case.ts';
import type { DovecotConfig } from '../../hosts/dovecot.ts';

export default {
  provokes: 'The same with quota_full_tempfail = yes.',
  causes: ['mailbox-full'],
  config: { quota: '10K', settings: ['quota_full_tempfail = yes'] },
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
        expect: '45',
        trial: true,
      }),
    ),
  ],
  experiment: {
    claim: 'Once the mailbox is full, every message is deferred.',
    success: '452 4.2.2',
    deterministic: 'deferred until somebody makes room',
  },
} satisfies Case<DovecotConfig>;
