import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The announced SIZE is larger than message_size_limit.',
  causes: ['message-too-large'],
  config: { main: ['message_size_limit = 10000'] },
  steps: [attempt({ mailArguments: ' SIZE=99999', expect: '552 Message size exceeds maximum permitted' })],
} satisfies Case<EximConfig>;
