import { attempt, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'The DNS block list does not answer (SERVFAIL): the client passes.',
  config: { smtpd: { smtpd_recipient_restrictions: 'reject_rbl_client blfail.example' } },
  steps: [attempt({ expect: '2' })],
} satisfies Case<PostfixConfig>;
