import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'The EHLO name has an underscore.',
  causes: ['helo-rejected'],
  steps: [attempt({ helo: 'under_score.example.net', expect: '' })],
} satisfies Case<EximConfig>;
