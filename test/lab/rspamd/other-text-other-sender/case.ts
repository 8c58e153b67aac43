import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const milter = { smtpd: { smtpd_milters: 'inet:127.0.0.1:11332' } };
/** Without Date, Message-ID and To the score is above rspamd's greylist action (4). */
const poor = (word: string) =>
  `Subject: offer ${word}\r\n\r\nBuy ${word} now, ${word} is here for ${word} and more ${word}`;
const names = ['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord'];
const greylisted = '451 4.7.1 Try again later';

export default {
  provokes: 'After the delay a rewritten text comes from a new sender.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.new@example.net`,
        body: poor(`${names[index]} new`),
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.new@example.org`,
        body: poor(`${names[index]} quite different`),
        label: 'new sender, rewritten text',
        trial: true,
        expect: greylisted,
      }),
    ),
  ],
  experiment: {
    claim: 'A new sender with a rewritten text starts a new delay.',
    success: '451 4.7.1',
    deterministic: 'neither record fits',
  },
} satisfies Case<PostfixConfig>;
