import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { askPostgrey, greylisted } from '../greylisted.ts';

const send = (index: number) => ({ from: `sender${index}@example.net`, expect: greylisted });

export default {
  provokes: 'The same message is sent again and again before the delay of postgrey is over.',
  causes: ['greylisted'],
  config: {
    smtpd: askPostgrey,
    postgrey: ['--delay=60'],
  },
  steps: [
    ...times(10, (index) => attempt({ ...send(index), label: 'first attempt' })),
    wait(1.5),
    ...times(10, (index) => attempt({ ...send(index), label: 'again', trial: true })),
    ...times(10, (index) => attempt({ ...send(index), label: 'and again', trial: true })),
  ],
  experiment: {
    claim: 'A resend inside the delay gets the same reply.',
    success: '450 4.2.0',
    deterministic: 'always refused inside the delay',
  },
} satisfies Case<PostfixConfig>;
