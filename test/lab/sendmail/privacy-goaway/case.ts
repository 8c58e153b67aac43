import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'PrivacyOptions=goaway: VRFY, EXPN and ETRN.',
  causes: ['protocol-error'],
  config: { options: ['PrivacyOptions=goaway'] },
  steps: [attempt({ from: null, say: ['VRFY alice', 'EXPN alice', 'ETRN foo'], expect: '' })],
} satisfies Case<SendmailConfig>;
