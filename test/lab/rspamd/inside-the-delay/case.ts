import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';

const milter = { smtpd: { smtpd_milters: 'inet:127.0.0.1:11332' } };
/** Without Date, Message-ID and To the score is above rspamd's greylist action (4). */
const poor = (word: string) =>
  `Subject: offer ${word}\r\n\r\nBuy ${word} now, ${word} is here for ${word} and more ${word}`;
const names = ['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord'];
const greylisted = '451 4.7.1 Try again later';

export default {
  provokes: 'A message with a high score is sent again at once.',
  causes: ['greylisted'],
  config: milter,
  steps: [
    ...times(5, (index) =>
      attempt({
        from: `${names[index]}.inside@example.net`,
        body: poor(`${names[index]} inside`),
        label: 'first attempt',
        expect: greylisted,
      }),
    ),
    ...times(10, (at) => {
      const index = at % 5;
      return attempt({
        from: `${names[index]}.inside@example.net`,
        body: poor(`${names[index]} inside`),
        label: 'again at once',
        trial: true,
        expect: greylisted,
      });
    }),
  ],
  experiment: {
    claim: 'A resend inside the delay gets the same reply.',
    success: '451 4.7.1',
    deterministic: 'always refused inside the delay',
  },
} satisfies Case<PostfixConfig>;
