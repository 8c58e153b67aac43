import { attempt, type Case } from '../../case.ts';
import type { EximConfig } from '../../hosts/exim-config.ts';

export default {
  provokes: 'An ACL defers after the message.',
  causes: ['system-error'],
  config: { data: ['defer message = Content scanner unavailable'] },
  steps: [attempt({ body: 'Subject: t\r\n\r\nhi', expect: '451 Content scanner unavailable' })],
} satisfies Case<EximConfig>;
