import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The sender domain has a null MX.',
  causes: ['sender-domain-invalid'],
  config: { smtpd: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' } },
  steps: [attempt({ from: 'x@nullmx.example', expect: '5' })],
} satisfies Case<PostfixConfig>;
