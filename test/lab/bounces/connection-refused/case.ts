import type { BounceCase } from '../../sending/bounce-case.ts';
import { unreachable } from '../unreachable.ts';

export default {
  provokes: 'A mail host that refuses every connection, until the queue gives up.',
  ...unreachable('someone@mxrefuse.example'),
} satisfies BounceCase;
