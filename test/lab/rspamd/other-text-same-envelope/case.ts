import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const milter = { smtpd: { smtpd_milters: 'inet:127.0.0.1:11332' } };
/** Without Date, Message-ID and To the score is above rspamd's greylist action (4). */
const poor = (word: string) =>
  `Subject: offer ${word}\r\n\r\nBuy ${word} now, ${word} is here for ${word} and more ${word}`;
const names = ['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord'];
const greylisted = '451 4.7.1 Try again later';

export default {
  provokes: 'After the delay the same envelope carries a rewritten text.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.text@example.net`,
        body: poor(`${names[index]} text`),
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.text@example.net`,
        body: poor(`${names[index]} rewritten`),
        label: 'rewritten text, the same envelope',
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'With the same sender, recipient and network a rewritten text passes.',
    success: '250',
    deterministic: 'the record of the envelope decides',
  },
} satisfies Case<PostfixConfig>;
