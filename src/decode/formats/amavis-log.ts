import { logFactOf, type LogFormat } from './format.ts';

const decision = /^\([\w-]+\) (Blocked|Passed) (.{1,200}?), (?:.*? )?<[^>]*> -> ((?:<[^>]*>,?)+)(?:,|$)/;

/** What amavis decided about a message: blocked, or passed on to be delivered. */
export const amavisLog: LogFormat = {
  id: 'amavis-log',
  owns: ({ program, text }) => program === 'amavis' || program === 'amavisd' || decision.test(text),
  read({ text, time, span }) {
    const found = decision.exec(text);
    if (!found) return [];
    const [, word, why = '', list = ''] = found;
    // Behind the reason stands what was done with the message: `{DiscardedInbound,Quarantined}`.
    const said = `Blocked ${why.replace(/ ?\{[^}]*\}/, '')}`;
    return [...list.matchAll(/<([^>]*)>/g)].map(([, recipient = '']) =>
      logFactOf(
        {
          outcome: word === 'Passed' ? 'delivered' : 'failed',
          recipient: recipient || null,
          text: word === 'Passed' ? '' : said,
          stage: 'end-of-data',
          speaker: 'local',
          lastTried: time,
          span,
        },
        null,
      ),
    );
  },
};
