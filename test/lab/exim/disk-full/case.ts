import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The spool has less space than check_spool_space.',
  causes: ['system-storage'],
  config: { main: ['check_spool_space = 100000G'] },
  steps: [attempt({ body: 'Subject: t\r\n\r\nhi', expect: '452 ' })],
} satisfies Case<EximConfig>;
