import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'PrivacyOptions=needmailhelo, no HELO.',
  causes: ['protocol-error'],
  config: { options: ['PrivacyOptions=needmailhelo'] },
  steps: [attempt({ helo: null, expect: '503 5.0.0 Polite people say HELO first' })],
} satisfies Case<SendmailConfig>;
