import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const milter = { smtpd: { smtpd_milters: 'inet:127.0.0.1:11332' } };
/** Without Date, Message-ID and To the score is above rspamd's greylist action (4). */
const poor = (word: string) =>
  `Subject: offer ${word}\r\n\r\nBuy ${word} now, ${word} is here for ${word} and more ${word}`;
const names = ['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord'];
const greylisted = '451 4.7.1 Try again later';

export default {
  provokes: 'A message with a high score is sent again after the delay.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.after@example.net`,
        body: poor(`${names[index]} after`),
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.after@example.net`,
        body: poor(`${names[index]} after`),
        label: 'the same, after the delay',
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'A resend of the same message after the delay passes.',
    success: '250',
    deterministic: 'always accepted after the delay',
  },
} satisfies Case<PostfixConfig>;
