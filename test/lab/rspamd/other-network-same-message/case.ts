import { attempt, times, wait, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const milter = { smtpd: { smtpd_milters: 'inet:127.0.0.1:11332' } };
/** Without Date, Message-ID and To the score is above rspamd's greylist action (4). */
const poor = (word: string) =>
  `Subject: offer ${word}\r\n\r\nBuy ${word} now, ${word} is here for ${word} and more ${word}`;
const names = ['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord'];
const greylisted = '451 4.7.1 Try again later';

export default {
  provokes: 'After the delay the same message comes from another network.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.network@example.net`,
        body: poor(`${names[index]} network`),
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    wait(6),
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.network@example.net`,
        body: poor(`${names[index]} network`),
        client: 'far',
        label: 'another network, the same message',
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'The same message passes from another network: the body is a key of its own.',
    success: '250',
    deterministic: 'the record of the body decides',
  },
} satisfies Case<PostfixConfig>;
