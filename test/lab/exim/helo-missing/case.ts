import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'No HELO at all.',
  causes: ['protocol-error'],
  steps: [attempt({ helo: null, expect: { '0': '2', '4.95': '503 HELO or EHLO required' } })],
} satisfies Case<EximConfig>;
