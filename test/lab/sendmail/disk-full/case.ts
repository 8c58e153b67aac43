import { attempt, type Case } from '../../case.ts';
import type { SendmailConfig } from '../../hosts/sendmail.ts';

export default {
  provokes: 'Less free space than MinFreeBlocks.',
  causes: ['system-storage'],
  config: { options: ['MinFreeBlocks=999999999'] },
  steps: [
    attempt({ body: 'Subject: t\r\n\r\nhi', expect: '452 4.4.5 Insufficient disk space; try again later' }),
  ],
} satisfies Case<SendmailConfig>;
