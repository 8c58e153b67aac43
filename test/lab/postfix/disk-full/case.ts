import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The queue has less free space than queue_minfree.',
  causes: ['system-storage'],
  config: { smtpd: { queue_minfree: '999999999999999' } },
  steps: [attempt({ body: 'Subject: t\r\n\r\nhi', expect: '452 4.3.1 Insufficient system storage' })],
} satisfies Case<PostfixConfig>;
