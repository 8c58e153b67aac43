import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The same with an announced SIZE.',
  causes: ['system-storage'],
  config: { main: ['check_spool_space = 100000G'] },
  steps: [attempt({ mailArguments: ' SIZE=1000', expect: '452 ' })],
} satisfies Case<EximConfig>;
