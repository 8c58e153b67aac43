import type { Case } from '../../case.ts';
import type { DovecotConfig } from '../../hosts/dovecot.ts';
import { fillMailbox } from '../full-mailbox.ts';

export default {
  provokes: 'A mailbox of 10 kB gets messages of 4 kB until it is full.',
  causes: ['mailbox-full'],
  config: { quota: '10K' },
  steps: fillMailbox('552 5.2.2 <bob@example.com> Quota exceeded (mailbox for user is full)'),
  experiment: {
    claim: 'Once the mailbox is full, every message is refused.',
    success: '552 5.2.2',
    deterministic: 'refused until somebody makes room',
  },
} satisfies Case<DovecotConfig>;
