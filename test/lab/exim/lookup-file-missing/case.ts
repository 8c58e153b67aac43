import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL looks into a file that does not exist.',
  causes: ['system-error'],
  config: { rcpt: ['deny condition = ${lookup{$domain}lsearch{/etc/exim4/does-not-exist}{yes}{no}}'] },
  steps: [attempt({ expect: '451 Temporary local problem - please try later' })],
} satisfies Case<EximConfig>;
