import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The EHLO name has a character that is not allowed.',
  causes: ['helo-rejected'],
  steps: [attempt({ helo: 'bad!x', expect: '501 Syntactically invalid EHLO argument(s)' })],
} satisfies Case<EximConfig>;
