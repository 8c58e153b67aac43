import { attempt, times, type Attempt } from '../case.ts';

/** Postfix asks rspamd as a milter. */
export const milter = { smtpd: { smtpd_milters: 'inet:127.0.0.1:11332' } };

const names = ['amber', 'basil', 'cedar', 'delta', 'ember', 'fjord'];
export const greylisted = '451 4.7.1 Try again later';

/** A message without Date, Message-ID and To, whose score is above rspamd's greylist action (4). */
export const poor = (word: string): string =>
  `Subject: offer ${word}\r\n\r\nBuy ${word} now, ${word} is here for ${word} and more ${word}`;

/** The sender's name and the message's word of the trial with this number. */
export const nameOf = (index: number): string => names[index] ?? '';

/** Five greylisted first attempts, each with a sender and a message of its own; `word` parts the cases. */
export const firstAttempts = (word: string): Attempt[] =>
  times(5, (index) =>
    attempt({
      from: `${nameOf(index)}.${word}@example.net`,
      body: poor(`${nameOf(index)} ${word}`),
      label: 'first attempt',
      expect: greylisted,
    }),
  );
