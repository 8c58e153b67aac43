import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'verify = helo: the HELO name does not belong to the client.',
  causes: ['policy-rejected'],
  config: { rcpt: ['deny !verify = helo'] },
  steps: [attempt({ helo: 'mail.nowhere.example', expect: '550 Administrative prohibition' })],
} satisfies Case<EximConfig>;
