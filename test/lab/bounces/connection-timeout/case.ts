import type { BounceCase } from '../../sending/bounce-case.ts';
import { unreachable } from '../unreachable.ts';

export default {
  provokes: 'A mail host that never answers, until the queue gives up.',
  ...unreachable('someone@mxsilent.example'),
} satisfies BounceCase;
