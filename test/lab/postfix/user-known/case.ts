import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

export default {
  provokes: 'A mailbox that exists.',
  steps: [...times(5, () => attempt({ expect: '2', body: 'Subject: t\r\n\r\nhi', trial: true }))],
  experiment: {
    claim: 'A mailbox that exists is accepted.',
    success: '250',
    deterministic: 'always accepted',
  },
} satisfies Case<PostfixConfig>;
