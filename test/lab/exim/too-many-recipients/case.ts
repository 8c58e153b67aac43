import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'More recipients than recipients_max.',
  causes: ['too-many-recipients'],
  config: { main: ['recipients_max = 2'] },
  steps: [
    attempt({
      to: ['alice@example.com', 'bob@example.com', 'alice@mx.example.com'],
      expect: '452 too many recipients',
    }),
  ],
} satisfies Case<EximConfig>;
