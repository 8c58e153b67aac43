import type { Case } from '../../case.ts';
import type { DovecotConfig } from '../../hosts/dovecot.ts';
import { fillMailbox } from '../full-mailbox.ts';

export default {
  provokes: 'The same with quota_full_tempfail = yes.',
  causes: ['mailbox-full'],
  config: { quota: '10K', settings: ['quota_full_tempfail = yes'] },
  steps: fillMailbox('45'),
  experiment: {
    claim: 'Once the mailbox is full, every message is deferred.',
    success: '452 4.2.2',
    deterministic: 'deferred until somebody makes room',
  },
} satisfies Case<DovecotConfig>;
