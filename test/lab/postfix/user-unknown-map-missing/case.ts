import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The table of local recipients cannot be opened.',
  causes: ['system-error'],
  config: { smtpd: { local_recipient_maps: 'texthash:/etc/postfix/does-not-exist' } },
  steps: [
    attempt({
      to: ['nobody-here@example.com'],
      expect: '451 4.3.0 <nobody-here@example.com>: Temporary lookup failure',
    }),
  ],
} satisfies Case<PostfixConfig>;
