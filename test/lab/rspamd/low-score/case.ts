import { attempt, times, type Case } from '../../case.ts';
import type { PostfixConfig } from '../../hosts/postfix-config.ts';
import { milter, nameOf } from '../poor-message.ts';

export default {
  provokes: 'A clean message: the score is below the greylist action.',
  config: milter,
  steps: [
    ...times(5, (index) =>
      attempt({
        from: `${nameOf(index)}.clean@example.net`,
        body: `Date: Mon, 23 Nov 2026 02:00:00 +0000\r\nFrom: ${nameOf(index)}@example.net\r\nTo: alice@example.com\r\nMessage-ID: <${nameOf(index)}@example.net>\r\nSubject: minutes of the meeting\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHere are the minutes of the meeting. See you on ${nameOf(index)}.`,
        trial: true,
        expect: '250',
      }),
    ),
  ],
  experiment: {
    claim: 'A message with a low score is not greylisted.',
    success: '250',
    deterministic: 'greylisting follows the score',
  },
} satisfies Case<PostfixConfig>;
